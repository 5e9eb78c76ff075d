import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, describe, expect, test } from 'vitest';
import { openStorage } from './open-storage.ts';
import type { Storage } from './storage.ts';

const folder = await mkdtemp(join(tmpdir(), 'storage-test-'));
const server = new S3rver({
	port: 0,
	address: '127.0.0.1',
	silent: true,
	directory: join(folder, 's3'),
	configureBuckets: [{ name: 'hirfa', configs: [] }],
});
const { port } = await server.run();
const s3Url = (bucket: string) =>
	`s3://S3RVER:S3RVER@localhost/${bucket}?endpoint=http://127.0.0.1:${port}`;

afterAll(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

const type = 'text/plain';
const bytes = new TextEncoder().encode('حرفة, a craft');
const hash = createHash('sha256').update(bytes).digest('hex');
const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>> | undefined) =>
	stream && new Uint8Array(await new Response(stream).arrayBuffer());
async function* inPieces(whole: Uint8Array) {
	for (const byte of whole) yield Uint8Array.of(byte);
}

const stores: Record<string, Storage> = {
	folder: openStorage(undefined, join(folder, 'data')),
	s3: openStorage(s3Url('hirfa'), folder),
};

describe.each(Object.entries(stores))('%s', (name, storage) => {
	test('gives back what was put, whole or in part', async () => {
		expect(await storage.put('a', bytes, { type })).toEqual({ hash, bytes: bytes.length });
		expect(await storage.exists('a', hash)).toBe(true);
		expect(await read(await storage.get('a', hash))).toEqual(bytes);
		expect(await read(await storage.get('a', hash, { start: 2, end: 5 }))).toEqual(
			bytes.slice(2, 6),
		);
		expect(await read(await storage.get('a', hash, { start: 3 }))).toEqual(bytes.slice(3));
		expect(await read(await storage.get('a', hash, { start: 1, end: 1 }))).toEqual(
			bytes.slice(1, 2),
		);
	});

	test('a stream has the name of its bytes', async () => {
		expect(await storage.put('stream', inPieces(bytes), { type })).toEqual({
			hash,
			bytes: bytes.length,
		});
		expect(await read(await storage.get('stream', hash))).toEqual(bytes);
	});

	test('ten at once leave one', async () => {
		await Promise.all(Array.from({ length: 10 }, () => storage.put('many', bytes, { type })));
		expect(await read(await storage.get('many', hash))).toEqual(bytes);
	});

	test('scopes do not share: deleting in one leaves the other', async () => {
		await storage.put('b', bytes, { type });
		await storage.put('c', bytes, { type });
		await storage.delete('b', hash);
		await storage.delete('b', hash);
		expect(await storage.exists('b', hash)).toBe(false);
		expect(await storage.get('b', hash)).toBeUndefined();
		expect(await storage.exists('c', hash)).toBe(true);
	});

	test('a stream that breaks leaves nothing', async () => {
		async function* broken() {
			yield bytes;
			throw new Error('the line is cut');
		}
		await expect(storage.put('broken', broken(), { type })).rejects.toThrow('the line is cut');
		expect(await storage.exists('broken', hash)).toBe(false);
	});

	test('a name cannot leave the store', async () => {
		await expect(async () => storage.get('a', '../../etc/passwd')).rejects.toThrow('not a hash');
		await expect(async () => storage.get('../..', hash)).rejects.toThrow('not a scope');
	});

	test(`${name} is healthy`, async () => expect(await storage.healthy()).toBe(true));
});

test('a folder keeps one file per content and no leftovers', async () => {
	const files = await readdir(join(folder, 'data/files/many'), { recursive: true });
	expect(files.filter((file) => file.endsWith(hash))).toHaveLength(1);
	expect(await readdir(join(folder, 'data/files/.incoming'))).toEqual([]);
});

test('what cannot be written to is not healthy', async () => {
	await writeFile(join(folder, 'files'), 'a file where a folder should be');
	expect(await openStorage(undefined, folder).healthy()).toBe(false);
	expect(await openStorage(s3Url('absent'), folder).healthy()).toBe(false);
});

test('a bad URL is refused at start', () => {
	expect(() => openStorage('s3://host', folder)).toThrow('STORAGE_URL must be');
});
