import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { S3Client, S3Errors } from '@bradenmacdonald/s3-lite-client';
import { contentKey } from './content-key.ts';
import type { S3Settings } from './s3-settings.ts';
import type { Body, Range, Storage, Stored } from './storage.ts';
import { writeHashed } from './write-hashed.ts';

/** Objects in a bucket of any store that speaks S3. */
export function openS3(settings: S3Settings): Storage {
	const client = new S3Client({ ...settings, pathStyle: true });

	async function upload(scope: string, body: Uint8Array, stored: Stored, type: string) {
		const key = contentKey(scope, stored.hash);
		const metadata = { 'Content-Type': type };
		if (!(await client.exists(key))) await client.putObject(key, body.slice(), { metadata });
		return stored;
	}

	/** Its name is its hash, known only at its end, so a stream waits on this machine's disk. */
	async function uploadStream(scope: string, body: Body, type: string) {
		const path = join(tmpdir(), `hirfa-${randomUUID()}`);
		try {
			const stored = await writeHashed(path, body);
			const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
			await client.putObject(contentKey(scope, stored.hash), stream, {
				metadata: { 'Content-Type': type },
				size: stored.bytes,
			});
			return stored;
		} finally {
			await rm(path, { force: true });
		}
	}

	return {
		put: (scope, body, { type }) =>
			body instanceof Uint8Array
				? upload(scope, body, describe(body), type)
				: uploadStream(scope, body, type),
		async get(scope, hash, range) {
			const answer = await fetchObject(client, contentKey(scope, hash), range);
			return answer?.body ?? undefined;
		},
		exists: (scope, hash) => client.exists(contentKey(scope, hash)),
		delete: (scope, hash) => client.deleteObject(contentKey(scope, hash)),
		healthy: () => client.bucketExists(settings.bucket).catch(() => false),
	};
}

const describe = (body: Uint8Array): Stored => ({
	hash: createHash('sha256').update(body).digest('hex'),
	bytes: body.byteLength,
});

async function fetchObject(client: S3Client, key: string, range?: Range) {
	try {
		if (!range) return await client.getObject(key);
		const length = range.end === undefined ? 0 : range.end - range.start + 1;
		return await client.getPartialObject(key, { offset: range.start, length });
	} catch (error) {
		if (error instanceof S3Errors.ServerError && error.statusCode === 404) return undefined;
		throw error;
	}
}
