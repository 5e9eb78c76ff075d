import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Encrypts a text at rest (AES-256-GCM, NIST SP 800-38D) under a key of its own purpose, derived
 * from the installation's secret (HKDF, RFC 5869). The result is base64url: nonce, tag, text.
 */
export function seal(secret: Buffer, purpose: string, text: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text again; throws when the secret is another one or the bytes were changed. */
export function unseal(secret: Buffer, purpose: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64url');
	const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

const keyFor = (secret: Buffer, purpose: string) =>
	Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
