import { createCohort, enrolMember } from '#modules/learning/index.server.ts';
import type { Step } from '#modules/learning/schema.ts';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { actingAs, aMember } from '../factories.ts';

const text = (ar: string, fr: string, en: string) => ({ ar, fr, en });

export const someSteps: Step[] = [
	{
		key: 'look',
		picture: 'rug-fleece-good',
		alt: text('صوف', 'De la laine', 'Wool'),
		text: text('ننظر إلى الصوف.', 'Nous regardons la laine.', 'We look at the wool.'),
	},
	{
		key: 'check',
		picture: 'rug-wash',
		alt: text('ماء', 'De l’eau', 'Water'),
		text: text('نغسل الصوف.', 'Nous lavons la laine.', 'We wash the wool.'),
		check: {
			question: text('بماذا نغسل؟', 'Avec quoi lavons-nous ?', 'What do we wash with?'),
			options: [
				{
					key: 'a',
					right: true,
					text: text('ماء فاتر', 'Eau tiède', 'Warm water'),
					feedback: text('نعم.', 'Oui.', 'Yes.'),
				},
				{
					key: 'b',
					text: text('ماء مغلى', 'Eau bouillante', 'Boiling water'),
					feedback: text('الماء المغلى يلبّد الصوف.', 'Elle feutre la laine.', 'It felts the wool.'),
				},
			],
		},
	},
];

type Shape = { trainerId?: string; modules?: number; lessons?: number; published?: boolean };

/** A programme with its trainer, modules and published lessons of two steps. */
export async function aProgramme(
	ctx: Ctx,
	{ trainerId, modules = 1, lessons = 2, published = true }: Shape = {},
) {
	const id = newId();
	trainerId ??= (await aMember(ctx, 'trainer')).actor.id;
	await inSchool(ctx)
		.insertInto('learning.programme', {
			id,
			slug: `rug-${id.slice(-8)}`,
			source_key: null,
			source_version: null,
			craft_id: null,
			title: json(text('الزربية المعقودة', 'Tapis noué main', 'Hand-knotted rug')),
			summary: json(text('ننسج زربية', 'Tisser un tapis', 'Weave a rug')),
			hours: 40,
			trainer_id: trainerId,
			published_at: published ? ctx.now : null,
			created_at: ctx.now,
		})
		.execute();
	const made: { id: string; lessonIds: string[] }[] = [];
	for (let position = 1; position <= modules; position++)
		made.push(await aModule(ctx, id, position, lessons));
	return { id, trainerId, modules: made, lessonIds: made.flatMap(({ lessonIds }) => lessonIds) };
}

async function aModule(ctx: Ctx, programmeId: string, position: number, lessons: number) {
	const id = newId();
	await inSchool(ctx)
		.insertInto('learning.module', {
			id,
			programme_id: programmeId,
			position,
			key: `${position}-wool`,
			kind: 'craft',
			title: json(text('الصوف', 'La laine', 'Wool')),
			summary: json(text('نختار الصوف', 'Choisir la laine', 'Choose wool')),
			hours: 4,
		})
		.execute();
	const lessonIds: string[] = [];
	for (let place = 1; place <= lessons; place++) lessonIds.push(await aLesson(ctx, id, place));
	return { id, lessonIds };
}

async function aLesson(ctx: Ctx, moduleId: string, position: number) {
	const id = newId();
	await inSchool(ctx)
		.insertInto('learning.lesson', {
			id,
			module_id: moduleId,
			position,
			key: `lesson-${position}`,
			title: json(text('نختار الصوف', 'Choisir la laine', 'Choose wool')),
			goal: json(text('أعرف الصوف الجيد', 'Je reconnais la bonne laine', 'I know good wool')),
			minutes: 5,
			published_version: 1,
			draft_steps: json(someSteps),
			cover: json({ picture: 'rug-wash' }),
			source_hash: null,
		})
		.execute();
	await inSchool(ctx)
		.insertInto('learning.lesson_version', {
			id: newId(),
			lesson_id: id,
			number: 1,
			steps: json(someSteps),
			content_hash: id,
			published_at: ctx.now,
		})
		.execute();
	return id;
}

/** A cohort of that programme, made by a coordinator of the school. */
export async function aCohort(ctx: Ctx, programmeId: string, seats = 20) {
	const coordinator = actingAs(ctx, ctx.actor.id, 'coordinator');
	const made = await createCohort(coordinator, {
		programmeId,
		name: `فوج ${newId()}`,
		startsOn: '2026-02-01',
		endsOn: undefined,
		seats,
	});
	if (!made.ok) throw new Error(made.reason);
	return made.value.cohortId;
}

/** A new member who holds a seat in that cohort; returns the Ctx of her own visit. */
export async function aLearnerIn(ctx: Ctx, cohortId: string, name?: string) {
	const learner = await aMember(ctx, 'learner', name);
	const coordinator = actingAs(ctx, ctx.actor.id, 'coordinator');
	const enrolled = await enrolMember(coordinator, { cohortId, memberId: learner.actor.id });
	if (!enrolled.ok) throw new Error(enrolled.reason);
	return learner;
}
