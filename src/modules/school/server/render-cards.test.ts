import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { renderCards } from './render-cards.ts';

const sheets = (pdf: Uint8Array) =>
	Buffer.from(pdf)
		.toString('latin1')
		.match(/\/Type \/Page\b/g)?.length;

test('eight cards stand on a sheet, and printing again gives new ones', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const ids = [];
	for (let n = 0; n < 9; n += 1) ids.push((await aMember(ctx, 'learner', `متعلّمة ${n}`)).actor.id);
	const cards = await renderCards(coordinator, [...ids, coordinator.actor.id, ...ids]);
	if (!cards.ok) throw new Error(cards.reason);
	expect(cards.value.given).toBe(9);
	expect(sheets(cards.value.pdf)).toBe(2);
	await renderCards(coordinator, ids.slice(0, 1));
	const rows = await ctx.db
		.selectFrom('identity.card')
		.select('revoked_at')
		.where('person_id', '=', ids[0] ?? '')
		.execute();
	expect(rows).toEqual([{ revoked_at: null }, { revoked_at: null }]);
});

test('a sheet of nobody is refused, and a learner prints none', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	expect(await renderCards(coordinator, [coordinator.actor.id])).toMatchObject({
		reason: 'no_cards',
	});
	const learner = await aMember(ctx, 'learner');
	await expect(renderCards(learner, [learner.actor.id])).rejects.toMatchObject({ status: 403 });
});
