import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { actingAs, aMember, aPerson, aSchool } from '#tests/factories.ts';
import { test } from '#tests/database.ts';
import {
	describeProject,
	findMyProject,
	findSharedSheet,
	getCostSheet,
	listCostSheets,
	loadWages,
	openProject,
	saveCostSheet,
	wageFloor,
} from '../index.server.ts';
import type { CostSheet } from '../schema.ts';
import { openOnCertificate } from './open-on-certificate.job.ts';

const aSheet: CostSheet = {
	name: 'زربية صغيرة',
	materials: [{ name: 'صوف', unit: 'kg', quantity: 2500, unitPrice: 80_00n, waste: 1000 }],
	minutes: 38 * 60,
	wage: 20_00n,
	tools: 15_00n,
	overheads: 0n,
	packaging: 12_00n,
	feePoints: 0,
	price: undefined,
	shared: false,
};

test('a certificate opens one project, however often it is heard of', async ({ ctx }) => {
	const maker = await aMember(ctx);
	expect(await findMyProject(maker)).toBeUndefined();
	const certificate = { learnerId: maker.actor.id, craftId: null, code: 'ABCD23456789' };
	await openOnCertificate.run(ctx, certificate);
	await openOnCertificate.run(ctx, certificate);
	expect(await findMyProject(maker)).toMatchObject({ certificateCode: 'ABCD23456789' });
});

test('who opened hers before keeps it, and the certificate is noted', async ({ ctx }) => {
	const maker = await aMember(ctx);
	await openProject(maker);
	await describeProject(maker, { idea: 'زرابي للأطفال', customers: '', place: '' });
	const code = 'ABCD23456789';
	await openOnCertificate.run(ctx, { learnerId: maker.actor.id, craftId: null, code });
	expect(await findMyProject(maker)).toMatchObject({
		idea: 'زرابي للأطفال',
		certificateCode: code,
	});
});

test('a stranger opens nothing', async ({ ctx }) => {
	await expect(openProject(actingAs(ctx, await aPerson(ctx.db)))).rejects.toThrow(Forbidden);
	const nobodyYet = await aMember(ctx);
	expect(await describeProject(nobodyYet, { idea: 'x', customers: '', place: '' })).toEqual({
		ok: false,
		reason: 'no_project',
	});
});

test('a sheet is kept to the centime and written over by its maker alone', async ({ ctx }) => {
	await loadWages(ctx.db);
	const maker = await aMember(ctx);
	const saved = await saveCostSheet(maker, aSheet);
	if (!saved.ok) throw new Error(saved.reason);
	const { sheetId } = saved.value;
	await saveCostSheet(maker, { ...aSheet, id: sheetId, price: 1500_00n });
	expect(await getCostSheet(maker, sheetId)).toMatchObject({ ...aSheet, price: 1500_00n });
	expect(await listCostSheets(maker)).toHaveLength(1);

	const other = await aMember(ctx);
	await expect(getCostSheet(other, sheetId)).rejects.toThrow(NotFound);
	await expect(saveCostSheet(other, { ...aSheet, id: sheetId })).rejects.toThrow(NotFound);
	const elsewhere = { ...maker, school: await aSchool(ctx.db) };
	await expect(getCostSheet(elsewhere, sheetId)).rejects.toThrow(NotFound);
});

test('buyers see a sheet only when its maker shares it', async ({ ctx }) => {
	await loadWages(ctx.db);
	const maker = await aMember(ctx);
	const saved = await saveCostSheet(maker, aSheet);
	const id = saved.ok ? saved.value.sheetId : '';
	expect(await findSharedSheet(ctx, id)).toBeUndefined();
	await saveCostSheet(maker, { ...aSheet, id, shared: true });
	expect(await findSharedSheet(ctx, id)).toMatchObject({ minutes: 38 * 60 });
});

test('a wage below the legal minimum is refused', async ({ ctx }) => {
	await loadWages(ctx.db);
	const { amount } = await wageFloor(ctx);
	const maker = await aMember(ctx);
	expect(await saveCostSheet(maker, { ...aSheet, wage: amount - 1n })).toEqual({
		ok: false,
		reason: 'wage_below_floor',
	});
	expect((await saveCostSheet(maker, { ...aSheet, wage: amount })).ok).toBe(true);
});
