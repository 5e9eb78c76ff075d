import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { GET } from '../../routes/healthz/+server.ts';
import { connect, type Db } from './database.ts';
import { isAnswering } from './is-answering.ts';
import { openNamed } from './open-database.ts';

const statusOf = async (db: Db, patience?: number) => {
	const locals = { databaseAnswers: () => isAnswering(db, patience) };
	return (await GET({ locals } as never)).status;
};

test('while the database is there it is well, once it is gone it is not, and it comes back', async () => {
	const name = `hirfa_test_${randomUUID().slice(0, 8)}`;
	const admin = new pg.Client({ connectionString: inject('databaseUrl') });
	await admin.connect();
	const { url } = await openNamed(inject('databaseUrl'), name, { fresh: true });
	const db = connect(url, 2);
	onTestFinished(async () => {
		await db.destroy();
		await admin.query(`drop database ${name} with (force)`);
		await admin.end();
	});

	expect(await statusOf(db)).toBe(200);
	await admin.query(`alter database ${name} allow_connections false`);
	await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
		name,
	]);
	expect(await statusOf(db)).toBe(503);
	await admin.query(`alter database ${name} allow_connections true`);
	expect(await statusOf(db)).toBe(200);
});

test('a database that takes the question and says nothing is not waited for', async () => {
	const silent = createServer(() => {}).listen(0, '127.0.0.1');
	await new Promise((listening) => silent.once('listening', listening));
	const { port } = silent.address() as AddressInfo;
	const db = connect(`postgres://u:p@127.0.0.1:${port}/x`, 1);
	onTestFinished(() => void silent.close());

	expect(await statusOf(db, 50)).toBe(503);
});
