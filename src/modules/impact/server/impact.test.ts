import { expect } from 'vitest';
import { Forbidden } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { readPublicCounts, readReport } from '../index.server.ts';
import * as hear from './hear.job.ts';

async function people(ctx: Ctx, sex: 'woman' | 'man', count: number) {
	const ids = Array.from({ length: count }, newId);
	for (const id of ids) {
		const said = { sex, birthYear: 2000, setting: 'rural', regionCode: 'MA-04', craftId: null };
		await hear.hearMember.run(ctx, { memberId: id, ...said });
		await hear.hearEnrolment.run(ctx, { learnerId: id, programmeId: 'p' });
	}
	return ids;
}

test('what is heard twice is counted once', async ({ ctx }) => {
	const [makerId = ''] = await people(ctx, 'woman', 1);
	for (let times = 0; times < 2; times++) {
		await hear.hearShop.run(ctx, { makerId, shopId: 's' });
		await hear.hearOrder.run(ctx, { makerId, orderId: 'o' });
		await hear.hearIncome.run(ctx, { makerId, orderId: 'o', amount: '125000', currency: 'MAD' });
	}
	const { totals, months } = await readReport(await aMember(ctx, 'coordinator'));
	expect(totals).toMatchObject({
		enrolled: { people: 1 },
		shop: { count: 1 },
		order: { count: 1 },
		income: { amount: 1250_00n },
	});
	expect(months).toEqual([{ month: '2026-01', amount: 1250_00n }]);
});

test('a breakdown hides the few', async ({ ctx }) => {
	await people(ctx, 'woman', 12);
	await people(ctx, 'man', 6);
	const coordinator = await aMember(ctx, 'coordinator');
	const sexes = async () => (await readReport(coordinator)).breakdowns.sex;
	expect((await sexes()).map(({ value, cells }) => [value, cells.enrolled?.people])).toEqual([
		['woman', 12],
		['man', 6],
	]);
	const [maker = ''] = await people(ctx, 'man', 1);
	await hear.hearShop.run(ctx, { makerId: maker, shopId: 's' });
	expect((await sexes())[1]?.cells.shop).toBeUndefined();
});

test('a revoked certificate is no longer counted', async ({ ctx }) => {
	const [learnerId = ''] = await people(ctx, 'woman', 1);
	const coordinator = await aMember(ctx, 'coordinator');
	await hear.hearCertificate.run(ctx, { learnerId, certificateId: 'c' });
	expect((await readReport(coordinator)).totals.certified.count).toBe(1);
	await hear.hearRevocation.run(ctx, { certificateId: 'c' });
	expect((await readReport(coordinator)).totals.certified.count).toBe(0);
});

test('the report is for the staff of this school', async ({ ctx }) => {
	await people(ctx, 'woman', 1);
	await expect(readReport(await aMember(ctx))).rejects.toThrow(Forbidden);
	const elsewhere = { ...(await aMember(ctx, 'coordinator')), school: await aSchool(ctx.db) };
	expect((await readReport(elsewhere)).totals.enrolled.people).toBe(0);
	expect((await readPublicCounts(ctx)).enrolled).toBeGreaterThan(0);
});
