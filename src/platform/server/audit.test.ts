import { sql } from 'kysely';
import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { actingAs } from '#tests/factories.ts';
import { audit } from './audit.ts';
import { inSchool } from './in-school.ts';

test('what was done is noted with who did it', async ({ ctx }) => {
	const actor = crypto.randomUUID();
	await audit(actingAs(ctx, actor), 'school.renamed', ctx.school.id, { times: 2 });

	const rows = await inSchool(ctx).selectFrom('platform.audit').selectAll().execute();
	expect(rows).toMatchObject([
		{ actor_id: actor, action: 'school.renamed', subject: ctx.school.id, details: { times: 2 } },
	]);
});

test('an ordinary owner of the database can neither change nor remove a note', async ({ ctx }) => {
	const { rows } = await sql<{ may: boolean }>`
		select bool_or(privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')) as may
		from pg_class, aclexplode(relacl) where relname = 'audit'`.execute(ctx.db);
	expect(rows).toEqual([{ may: false }]);
});

test('a statement that changes history fails the test run', async ({ ctx }) => {
	await expect(inSchool(ctx).deleteFrom('platform.audit').execute()).rejects.toThrow(
		'changes what is only added to',
	);
});
