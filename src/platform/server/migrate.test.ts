import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openNamed } from './open-database.ts';

async function aDatabase() {
	const name = `hirfa_test_${randomUUID().slice(0, 8)}`;
	const { url } = await openNamed(inject('databaseUrl'), name, { fresh: true });
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	onTestFinished(async () => {
		await client.end();
		const admin = new pg.Client({ connectionString: inject('databaseUrl') });
		await admin.connect();
		await admin.query(`drop database ${name} with (force)`);
		await admin.end();
	});
	return { url, rowsOf: async (sql: string) => (await client.query(sql)).rows };
}

async function aFolder(files: Record<string, string>) {
	const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
	for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
	return folder;
}

test('files are applied in the order of their names, each once, by one process', async () => {
	const { url, rowsOf } = await aDatabase();
	const folder = await aFolder({
		'2.sql': `insert into a values (2); insert into a values (3);`,
		'1.sql': `-- a comment; with a semicolon\ncreate table a (x int);`,
	});

	await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);

	expect(await rowsOf('select x from a order by x')).toEqual([{ x: 2 }, { x: 3 }]);
	expect(await rowsOf('select name from platform.migration order by name')).toEqual([
		{ name: '1.sql' },
		{ name: '2.sql' },
	]);
});

test('a failing statement is named, and nothing of its file stays', async () => {
	const { url, rowsOf } = await aDatabase();
	const folder = await aFolder({ '1.sql': 'create table a (x int);\n\nselect nothing;\n' });

	await expect(migrate(url, folder)).rejects.toThrow(
		/^migration 1\.sql, line 3: column "nothing" does not exist\nselect nothing$/,
	);

	expect(await rowsOf(`select to_regclass('a') as a`)).toEqual([{ a: null }]);
});

test('an edited file is refused', async () => {
	const { url } = await aDatabase();
	const folder = await aFolder({ '1.sql': 'create table a (x int);' });
	await migrate(url, folder);
	await migrate(url, folder);

	await writeFile(join(folder, '1.sql'), 'create table a (x int, y int);');

	await expect(migrate(url, folder)).rejects.toThrow(
		'migration 1.sql was edited after it was applied',
	);
});

test('an index can be made while people write', async () => {
	const { url, rowsOf } = await aDatabase();
	const folder = await aFolder({
		'1.sql': 'create table a (x int);',
		'2.sql':
			'-- transaction: none\ndrop index if exists a_x;\ncreate index concurrently a_x on a (x);',
	});

	await migrate(url, folder);

	expect(await rowsOf(`select to_regclass('a_x') is not null as made`)).toEqual([{ made: true }]);
});

test('a transaction begins in the mode that a cluster asks for', async () => {
	const { url, rowsOf } = await aDatabase();
	const folder = await aFolder({
		'1.sql': `create table a as select current_setting('citus.multi_shard_modify_mode') as mode;`,
	});

	await migrate(url, folder);

	expect(await rowsOf('select mode from a')).toEqual([{ mode: 'sequential' }]);
});
