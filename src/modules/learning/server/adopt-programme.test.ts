import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { json } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Ctx } from '#platform/server/context.ts';
import { contextIn, db, test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { adoptProgramme, listModules } from '../index.server.ts';

const folder = await mkdtemp(join(tmpdir(), 'content-'));
const lesson = join(folder, 'programmes/clay-bowl/01-clay/01-knead.yaml');
beforeEach(() => cp('tests/fixtures/content', folder, { recursive: true }));
afterAll(() => rm(folder, { recursive: true }));

const aCraft = (ctx: Ctx) =>
	ctx.db
		.insertInto('school.craft')
		.values({
			id: 'pottery',
			branch: 'clay',
			name: json({ ar: 'فخار' }),
			branch_name: json({ ar: 'طين' }),
			hs_codes: '',
			position: 1,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();

async function adopt(ctx: Ctx, trainer: Ctx) {
	await aCraft(ctx);
	const adopted = await adoptProgramme(trainer, 'clay-bowl', {
		trainerId: trainer.actor.id,
		content: folder,
	});
	if (!adopted.ok) throw new Error(adopted.reason);
	return adopted.value.programmeId;
}

const versions = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('learning.lesson_version')
		.innerJoin('learning.lesson', (join) =>
			join
				.onRef('learning.lesson.school_id', '=', 'learning.lesson_version.school_id')
				.onRef('learning.lesson.id', '=', 'learning.lesson_version.lesson_id'),
		)
		.select(['key', 'number'])
		.orderBy('key')
		.orderBy('number')
		.execute();

const rewrite = async () =>
	writeFile(lesson, (await readFile(lesson, 'utf8')).replace('نضغط الطين.', 'نضغط الطين جيدا.'));

test('adopting twice changes nothing; the business lessons are one module', async ({ ctx }) => {
	const trainer = await aMember(ctx, 'trainer');
	const programmeId = await adopt(ctx, trainer);
	expect(await adopt(ctx, trainer)).toBe(programmeId);

	expect(await listModules(ctx, programmeId)).toMatchObject([
		{ key: '01-clay', kind: 'craft', hours: 6 },
		{ key: 'business', kind: 'business', hours: 1 },
	]);
	expect(await versions(ctx)).toEqual([
		{ key: 'cost', number: 1 },
		{ key: 'knead', number: 1 },
	]);
});

test('a changed file makes a new version, and the old one stays', async ({ ctx }) => {
	const trainer = await aMember(ctx, 'trainer');
	await adopt(ctx, trainer);
	await rewrite();
	await adopt(ctx, trainer);

	expect(await versions(ctx)).toEqual([
		{ key: 'cost', number: 1 },
		{ key: 'knead', number: 1 },
		{ key: 'knead', number: 2 },
	]);
});

test('a lesson that the trainer edited is hers', async ({ ctx }) => {
	const trainer = await aMember(ctx, 'trainer');
	await adopt(ctx, trainer);
	await inSchool(ctx).updateTable('learning.lesson').set({ draft_revision: 1 }).execute();
	await rewrite();
	await adopt(ctx, trainer);

	expect(await versions(ctx)).toHaveLength(2);
});

test('two who adopt at the same moment make one programme', async () => {
	const ctx = await contextIn(db);
	const trainer = await aMember(ctx, 'trainer');
	const ids = await Promise.all([1, 2, 3].map(() => adopt(ctx, trainer)));
	expect(new Set(ids).size).toBe(1);
	expect(await versions(ctx)).toHaveLength(2);
});

test('a fault in a file is told with its place', async ({ ctx }) => {
	const trainer = await aMember(ctx, 'trainer');
	await writeFile(lesson, (await readFile(lesson, 'utf8')).replace('fr: Plier, ', ''));
	await expect(adopt(ctx, trainer)).rejects.toThrow(
		/01-knead\.yaml\n {2}steps\.1\.check\.options\.0\.text\.fr/,
	);
});

test('nobody adopts for another trainer or for a stranger', async ({ ctx }) => {
	const trainer = await aMember(ctx, 'trainer');
	const coordinator = await aMember(ctx, 'coordinator');
	const learner = await aMember(ctx);
	const given = (trainerId: string) => ({ trainerId, content: folder });

	await expect(adoptProgramme(learner, 'clay-bowl', given(trainer.actor.id))).rejects.toThrow(
		Forbidden,
	);
	await expect(adoptProgramme(trainer, 'clay-bowl', given(coordinator.actor.id))).rejects.toThrow(
		Forbidden,
	);
	await expect(adoptProgramme(coordinator, 'clay-bowl', given(learner.actor.id))).rejects.toThrow(
		NotFound,
	);
});
