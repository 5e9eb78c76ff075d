import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { test } from '#tests/database.ts';
import { actingAs, aMember, aPerson, aSchool } from '#tests/factories.ts';
import { aCohort, aProgramme } from '#tests/factories/learning.ts';
import {
	acceptRequest,
	addLesson,
	addModule,
	askForSeat,
	createProgramme,
	declineRequest,
	getPublicProgramme,
	getTaught,
	isEnrolled,
	listJoinRequests,
	listPublicProgrammes,
	moveLesson,
	moveModule,
	publishProgramme,
	unpublishProgramme,
} from '../index.server.ts';

const words = (text: string) => ({ ar: text, fr: text, en: text });
const input = { title: words('Clay bowl'), summary: words('A bowl'), hours: 10 };

test('a trainer builds a programme of her own; it is published with its lessons', async ({
	ctx,
}) => {
	const trainer = await aMember(ctx, 'trainer');
	const id = await createProgramme(trainer, input);
	const twin = await createProgramme(trainer, input);
	const first = await addModule(trainer, id, { title: words('One'), hours: 4 });
	const second = await addModule(trainer, id, { title: words('Two'), hours: 4 });
	const a = await addLesson(trainer, first, { title: words('A') });
	const b = await addLesson(trainer, first, { title: words('B') });
	await moveModule(trainer, { id: second, way: 'up' });
	await moveLesson(trainer, { id: b, moduleId: first, way: 'up' });

	const taught = await getTaught(trainer, id);
	expect(taught.slug).toBe('clay-bowl');
	expect((await getTaught(trainer, twin)).slug).toMatch(/^clay-bowl-/);
	expect(taught.modules.map((module) => module.id)).toEqual([second, first]);
	expect(taught.lessons.map((lesson) => lesson.id)).toEqual([b, a]);
	expect(await publishProgramme(trainer, id)).toEqual({ ok: false, reason: 'no_published_lesson' });
});

test('others neither see nor arrange it', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const [module] = programme.modules;
	const other = await aMember(ctx, 'trainer');
	const elsewhere = { ...other, school: await aSchool(ctx.db) };

	await expect(getTaught(other, programme.id)).rejects.toThrow(Forbidden);
	await expect(moveModule(other, { id: module?.id ?? '', way: 'up' })).rejects.toThrow(Forbidden);
	await expect(getTaught(elsewhere, programme.id)).rejects.toThrow(NotFound);
	await expect(createProgramme(await aMember(ctx), input)).rejects.toThrow(Forbidden);
});

test('a draft is nobody’s to see but its staff’s', async ({ ctx }) => {
	const programme = await aProgramme(ctx, { published: false });
	const trainer = actingAs(ctx, programme.trainerId, 'trainer');
	const { slug } = await getTaught(trainer, programme.id);
	const ids = async () => (await listPublicProgrammes(ctx)).map(({ id }) => id);

	await expect(getPublicProgramme(ctx, slug)).rejects.toThrow(NotFound);
	expect(await ids()).not.toContain(programme.id);
	await publishProgramme(trainer, programme.id);
	expect(await getPublicProgramme(ctx, slug)).toMatchObject({ id: programme.id, enrolled: false });
	expect(await ids()).toContain(programme.id);
	await unpublishProgramme(trainer, programme.id);
	await expect(getPublicProgramme(ctx, slug)).rejects.toThrow(NotFound);
});

test('a person of no school asks for a seat, and gets it', async ({ ctx }) => {
	const programme = await aProgramme(ctx);
	const cohortId = await aCohort(ctx, programme.id);
	const coordinator = await aMember(ctx, 'coordinator');
	const person = actingAs(ctx, await aPerson(ctx.db));

	await askForSeat(person, programme.id);
	await askForSeat(person, programme.id);
	const [request, ...more] = await listJoinRequests(coordinator);
	expect(more).toEqual([]);
	const requestId = request?.id ?? '';

	await declineRequest(coordinator, requestId);
	expect(await listJoinRequests(coordinator)).toEqual([]);
	await askForSeat(person, programme.id);
	expect((await acceptRequest(coordinator, { requestId, cohortId })).ok).toBe(true);
	expect(await isEnrolled(ctx, programme.id, person.actor.id)).toBe(true);
	expect(await listJoinRequests(coordinator)).toEqual([]);

	await expect(askForSeat(ctx, programme.id)).rejects.toThrow(Forbidden);
	await expect(listJoinRequests(person)).rejects.toThrow(Forbidden);
});
