import iconv from 'iconv-lite';
import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { actingAs, aMember, aSchool } from '#tests/factories.ts';
import { aCohort, aProgramme } from '#tests/factories/learning.ts';
import { enrolPerson, getCohort, getImport, importList } from '../index.server.ts';
import { enrolRows } from './enrol-rows.job.ts';
import { forgetImports } from './forget-imports.job.ts';

type Context = Parameters<typeof actingAs>[0];
const staff = (ctx: Context) => actingAs(ctx, ctx.actor.id, 'coordinator');
const someCohort = async (ctx: Context, seats?: number) =>
	aCohort(ctx, (await aProgramme(ctx)).id, seats);

const list = [
	'الاسم;الهاتف;الجنس',
	'فاطمة أيت علي;0612345678;امرأة',
	'عمر بوعزة;06123;رجل',
	'نادية الراشدي;;امرأة',
	';0612345679;',
	'فاطمه ايت علي;+212 612 345 678;',
].join('\r\n');
const bytes = iconv.encode(list, 'windows-1256');

async function send(ctx: Context, cohortId: string, text: string | Uint8Array = bytes) {
	const sent = await importList(staff(ctx), {
		cohortId,
		bytes: typeof text === 'string' ? Buffer.from(text) : text,
	});
	if (!sent.ok) throw new Error(sent.reason);
	const { importId } = sent.value;
	return { importId, ...(await getImport(staff(ctx), { cohortId, importId })) };
}

/** What the jobs do, one after another, each twice as a job may. */
async function finish(ctx: Context, cohortId: string, importId: string) {
	for (;;) {
		const { done, finishedAt } = await getImport(staff(ctx), { cohortId, importId });
		if (finishedAt) return getImport(staff(ctx), { cohortId, importId });
		await enrolRows(ctx, { importId, from: done });
		await enrolRows(ctx, { importId, from: done });
	}
}

test('good rows go in, bad ones come back with their reasons, nobody is doubled', async ({
	ctx,
}) => {
	const cohortId = await someCohort(ctx);
	const first = await send(ctx, cohortId);
	expect(first).toMatchObject({ total: 5, done: 5, added: 2, known: 1 });
	expect(first.finishedAt).not.toBeNull();
	expect(first.findings).toMatchObject([
		{ line: 3, problems: [{ reason: 'phone_short', typed: '06123' }] },
		{ line: 5, cells: ['', '0612345679', ''], problems: [{ reason: 'name_missing' }] },
	]);
	const again = await send(ctx, cohortId);
	expect(again).toMatchObject({ added: 0, known: 3 });
	expect((await getCohort(staff(ctx), cohortId)).taken).toBe(2);
});

test('a member of the school gets a seat and stays one person', async ({ ctx }) => {
	const [one, two] = [await someCohort(ctx), await someCohort(ctx)];
	const fatima = { name: 'فاطمة أيت علي', phone: '0612345678' };
	const enrolled = await enrolPerson(staff(ctx), { cohortId: one, ...fatima });
	expect(await send(ctx, two)).toMatchObject({ added: 2, known: 1 });
	const again = await enrolPerson(staff(ctx), { cohortId: two, ...fatima });
	expect(enrolled.ok && again.ok && again.value).toMatchObject({
		memberId: enrolled.ok && enrolled.value.memberId,
		fresh: false,
	});
});

test('when the seats are taken the rest comes back, and those inside are known', async ({
	ctx,
}) => {
	const cohortId = await someCohort(ctx, 2);
	const names = 'name\nA\nB\nC\nD\nA\n';
	const sent = await send(ctx, cohortId, names);
	expect(sent).toMatchObject({ added: 2, known: 1 });
	expect(sent.findings.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([
		[4, 'cohort_full'],
		[5, 'cohort_full'],
	]);
	const members = await inSchool(ctx).selectFrom('school.member').select('name').execute();
	expect(members.map(({ name }) => name)).not.toContain('C');
});

test('a long list goes on in jobs, which may run twice', async ({ ctx }) => {
	const cohortId = await someCohort(ctx, 200);
	const names = `name,sex\n${Array.from({ length: 64 }, (_, n) => `P${n},${n % 10 ? 'F' : '?'}`).join('\n')}`;
	const sent = await send(ctx, cohortId, names);
	expect(sent).toMatchObject({ total: 64, done: 20, added: 18, finishedAt: null });
	const done = await finish(ctx, cohortId, sent.importId);
	expect(done).toMatchObject({ done: 64, added: 57, known: 0 });
	expect(done.findings).toHaveLength(7);
	const { rows } = await inSchool(ctx)
		.selectFrom('learning.import')
		.select('rows')
		.executeTakeFirstOrThrow();
	expect(rows).toEqual([]);
});

test('the same list sent four times at once enrols each person once', async () => {
	const ctx = await contextIn(db);
	const cohortId = await someCohort(ctx);
	const sent = await Promise.all([1, 2, 3, 4].map(() => send(ctx, cohortId)));
	expect(sent.reduce((sum, { added }) => sum + added, 0)).toBe(2);
	expect((await getCohort(staff(ctx), cohortId)).taken).toBe(2);
});

test('a list is for coordinators, for its own cohort and its own school', async ({ ctx }) => {
	const cohortId = await someCohort(ctx);
	const { importId } = await send(ctx, cohortId);
	for (const role of ['learner', 'trainer'] as const) {
		const other = await aMember(ctx, role);
		await expect(importList(other, { cohortId, bytes })).rejects.toThrow(Forbidden);
		await expect(getImport(other, { cohortId, importId })).rejects.toThrow(Forbidden);
	}
	const elsewhere = staff({ ...ctx, school: await aSchool(ctx.db) });
	await expect(importList(elsewhere, { cohortId, bytes })).rejects.toThrow(NotFound);
	await expect(getImport(elsewhere, { cohortId, importId })).rejects.toThrow(NotFound);
	const other = await someCohort(ctx);
	await expect(getImport(staff(ctx), { cohortId: other, importId })).rejects.toThrow(NotFound);
});

test('a list is forgotten after a month', async ({ ctx }) => {
	const cohortId = await someCohort(ctx);
	const { importId } = await send(ctx, cohortId);
	const after = (days: number) => ({
		...ctx,
		now: new Date(ctx.now.getTime() + days * 86_400_000),
	});
	await forgetImports.run(after(29), {});
	expect((await getImport(staff(ctx), { cohortId, importId })).total).toBe(5);
	await forgetImports.run(after(31), {});
	await expect(getImport(staff(ctx), { cohortId, importId })).rejects.toThrow(NotFound);
});
