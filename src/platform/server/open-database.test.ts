import { createServer, type AddressInfo } from 'node:net';
import { expect, inject, test } from 'vitest';
import { openDatabase } from './open-database.ts';
import { StartProblem } from './start-problem.ts';

const open = (url: string) => openDatabase(url, 'unused');

test('a database that is there is used', async () => {
	const url = inject('databaseUrl');
	expect((await open(url)).url).toBe(url);
});

test('one that is not there, or lets nobody in, is said in a sentence without the password', async () => {
	const probe = createServer().listen(0, '127.0.0.1');
	await new Promise((listening) => probe.once('listening', listening));
	const { port } = probe.address() as AddressInfo;
	await new Promise((closed) => probe.close(closed));

	const missing = new URL(inject('databaseUrl'));
	missing.pathname = '/no_such_database';
	const stranger = new URL(inject('databaseUrl'));
	stranger.password = 'hunter2';
	const attempts = [`postgres://u:hunter2@127.0.0.1:${port}/x`, missing.href, stranger.href];
	for (const url of attempts) {
		const error: unknown = await open(url).catch((error: unknown) => error);
		expect(error).toBeInstanceOf(StartProblem);
		expect(`${error}`).toContain('The database of DATABASE_URL cannot be used (');
		expect(`${error}`).not.toContain('hunter2');
	}
});
