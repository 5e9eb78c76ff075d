import { sql } from 'kysely';
import { expect } from 'vitest';
import * as v from 'valibot';
import { test } from '#tests/database.ts';
import { aPerson } from '#tests/factories.ts';
import { openLog } from './log.ts';

const name = 'فاطمة الزهراء';
const phone = '+212612345678';

function capture() {
	const lines: string[] = [];
	return { lines, log: openLog({ write: (line) => void lines.push(line) }) };
}

test('an error has its type, its code and its stack', () => {
	const { lines, log } = capture();
	log.error(
		{ error: Object.assign(new TypeError('no ground'), { code: 'E1' }), request: 'r1' },
		'failed',
	);

	expect(JSON.parse(lines[0] ?? '')).toMatchObject({
		level: 'error',
		request: 'r1',
		msg: 'failed',
		error: { type: 'TypeError', code: 'E1', message: 'no ground' },
	});
	expect(lines[0]).toContain('log.test.ts');
});

test('what PostgreSQL says about a row is not kept', async ({ ctx }) => {
	const { lines, log } = capture();
	const id = await aPerson(ctx.db, name);
	const failures = [
		sql`insert into identity.person select * from identity.person where id = ${id}`,
		sql`select cast(${phone}::text as uuid)`,
		sql`select cast(${name}::text as int)`,
		sql`update identity.person set phone = ${name + phone} where id = ${id}`,
	];
	for (const [at, failure] of failures.entries()) {
		await sql.raw(`savepoint s${at}`).execute(ctx.db);
		await failure.execute(ctx.db).catch((error: unknown) => log.error({ error }, 'failed'));
		await sql.raw(`rollback to savepoint s${at}`).execute(ctx.db);
	}

	expect(lines).toHaveLength(failures.length);
	for (const secret of [name, 'فاطمة', phone, '612345678', id])
		expect(lines.join()).not.toContain(secret);
	expect(lines.join()).toContain('duplicate key');
});

test('what was typed is not kept', () => {
	const { lines, log } = capture();
	const schema = v.object({ name: v.picklist(['a']), phone: v.number() });
	for (const error of [
		v.safeParse(schema, { name, phone }).issues &&
			new v.ValiError(v.safeParse(schema, { name, phone }).issues ?? ([] as never)),
		new Error(`no answer from ${phone} or fatima@example.ma`, { cause: new Error(`tel ${phone}`) }),
		`${name} ${phone}`,
	])
		log.error({ error }, 'failed');

	expect(lines).toHaveLength(3);
	for (const secret of [name, phone, '612345678', 'fatima'])
		expect(lines.join()).not.toContain(secret);
});
