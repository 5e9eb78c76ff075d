import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Body, Stored } from './storage.ts';

/** Writes to `path` and comes back only when the disk has it. */
export async function writeHashed(path: string, body: Body): Promise<Stored> {
	const hash = createHash('sha256');
	let bytes = 0;
	const file = await open(path, 'wx', 0o640);
	try {
		for await (const chunk of body instanceof Uint8Array ? [body] : body) {
			hash.update(chunk);
			bytes += chunk.byteLength;
			await file.writeFile(chunk);
		}
		await file.sync();
	} finally {
		await file.close();
	}
	return { hash: hash.digest('hex'), bytes };
}
