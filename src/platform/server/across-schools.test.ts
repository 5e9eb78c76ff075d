import { sql } from 'kysely';
import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { acrossSchools } from './across-schools.ts';

test('a statement over all schools says so', async ({ ctx }) => {
	const all = acrossSchools(ctx.db, 'public counts');
	const mark = '/* across schools: public counts */';

	expect(all.selectFrom('platform.event').select('id').limit(1).compile().sql).toContain(
		`limit $1 ${mark}`,
	);
	expect(all.deleteFrom('platform.event').compile().sql).toContain(mark);
	expect(sql`select ${1}::int`.compile(all).sql).toBe(`${mark} select $1::int`);
	expect(await all.selectFrom('platform.event').select('id').limit(0).execute()).toEqual([]);
	expect((await sql<{ n: number }>`select ${1}::int as n`.execute(all)).rows).toEqual([{ n: 1 }]);
});

test('nothing is written for all schools', ({ ctx }) => {
	const all = acrossSchools(ctx.db, 'upkeep');
	expect(() => all.updateTable('platform.event').set({ name: 'x' }).compile()).toThrow(
		'does not go across schools',
	);
});

test('the test run refuses a statement that forgets the school', async ({ ctx }) => {
	await expect(sql`select count(*) from platform.event`.execute(ctx.db)).rejects.toThrow(
		'without its school_id',
	);
});
