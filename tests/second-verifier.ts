import { createHash, createPublicKey, verify } from 'node:crypto';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';

type Document = Record<string, unknown>;
type Loader = (url: string) => Promise<unknown>;
type Signed = Document & { proof: Document & { proofValue: string } };

/**
 * Verifies an eddsa-rdfc-2022 proof by the letter of the W3C Recommendation (Data Integrity EdDSA
 * Cryptosuites v1.0, 3.2), without the libraries that the program signs with.
 */
export async function verifyByHand(
	{ proof, ...unsigned }: Signed,
	publicKeyMultibase: string,
	loader: Loader,
) {
	const { proofValue, ...options } = proof;
	const config = { ...options, '@context': unsigned['@context'] };
	const proofHash = await hashOf(config, loader);
	const documentHash = await hashOf(unsigned, loader);
	const hashes = Buffer.concat([proofHash, documentHash]);
	return {
		proofHash: proofHash.toString('hex'),
		documentHash: documentHash.toString('hex'),
		verified: verify(null, hashes, keyOf(publicKeyMultibase), decode(proofValue)),
	};
}

async function hashOf(document: Document, documentLoader: Loader) {
	const dataset = await jsonld.toRDF(document, { documentLoader, safe: true });
	const quads = await canonize(dataset, { algorithm: 'RDFC-1.0' });
	return createHash('sha256').update(quads).digest();
}

/** Multikey: the bytes 0xed 0x01 before the 32 of an Ed25519 public key. */
function keyOf(multibase: string) {
	const bytes = decode(multibase);
	if (bytes[0] !== 0xed || bytes[1] !== 0x01 || bytes.length !== 34) throw new Error(multibase);
	const x = bytes.subarray(2).toString('base64url');
	return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Multibase `z`: base 58 as Bitcoin writes it. */
function decode(multibase: string): Buffer {
	const digits = [...multibase.slice(1)].map((sign) => BigInt(alphabet.indexOf(sign)));
	const value = digits.reduce((sum, digit) => sum * 58n + digit, 0n);
	const hex = value.toString(16);
	return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
}
