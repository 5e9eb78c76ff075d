import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { contentKey } from './content-key.ts';
import type { Range, Storage } from './storage.ts';
import { writeHashed } from './write-hashed.ts';

/** Files in a folder. A file appears under its name whole or not at all, also after a power cut. */
export function openFolder(folder: string): Storage {
	const pathOf = (scope: string, hash: string) => join(folder, contentKey(scope, hash));
	// On the same disk as the final name, or the rename would be a copy.
	const incoming = join(folder, '.incoming');
	const temporary = () => join(incoming, randomUUID());
	const isThere = (path: string) =>
		access(path).then(
			() => true,
			() => false,
		);

	return {
		async put(scope, body) {
			await mkdir(incoming, { recursive: true });
			const path = temporary();
			try {
				const stored = await writeHashed(path, body);
				await moveInto(path, pathOf(scope, stored.hash));
				return stored;
			} finally {
				await rm(path, { force: true });
			}
		},
		async get(scope, hash, range) {
			const path = pathOf(scope, hash);
			return (await isThere(path)) ? read(path, range) : undefined;
		},
		exists: (scope, hash) => isThere(pathOf(scope, hash)),
		delete: (scope, hash) => rm(pathOf(scope, hash), { force: true }),
		async healthy() {
			const path = temporary();
			return mkdir(incoming, { recursive: true })
				.then(() => writeFile(path, 'healthy'))
				.then(() => rm(path))
				.then(
					() => true,
					() => false,
				);
		},
	};
}

const read = (path: string, range?: Range) =>
	Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array<ArrayBuffer>>;

async function moveInto(from: string, to: string) {
	await mkdir(dirname(to), { recursive: true });
	await rename(from, to);
	// The new name is on the disk only when its folder is.
	const folder = await open(dirname(to));
	await folder.sync().finally(() => folder.close());
}
