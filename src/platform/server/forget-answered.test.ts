import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { forgetAnswered } from './forget-answered.job.ts';
import { inSchool } from './in-school.ts';

test('what is old is forgotten, what is young is kept', async ({ ctx }) => {
	const ago = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000);
	const actor_id = ctx.actor.id;
	for (const days of [89, 91]) {
		const row = { actor_id, key: `${days}`, request_hash: '', created_at: ago(days) };
		await inSchool(ctx).insertInto('platform.idempotency', row).execute();
	}
	for (const days of [2, 4])
		await ctx.db
			.insertInto('platform.once')
			.values({ actor_id, request_hash: `${days}`, location: null, claimed_at: ago(days) })
			.execute();
	for (const days of [-1, 1])
		await ctx.db
			.insertInto('platform.rate_limit')
			.values({ key_hash: `test ${days}`, hits: 1, resets_at: ago(days) })
			.execute();

	await forgetAnswered.run(ctx, {});
	await forgetAnswered.run(ctx, {});

	const keys = await inSchool(ctx).selectFrom('platform.idempotency').select('key').execute();
	expect(keys).toEqual([{ key: '89' }]);
	const forms = ctx.db.selectFrom('platform.once').select('request_hash');
	expect(await forms.where('request_hash', 'in', ['2', '4']).execute()).toEqual([
		{ request_hash: '2' },
	]);
	const tries = ctx.db.selectFrom('platform.rate_limit').select('key_hash');
	expect(await tries.where('key_hash', 'like', 'test %').execute()).toEqual([
		{ key_hash: 'test -1' },
	]);
});
