import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import {
	addLesson,
	addModule,
	editProgramme,
	getTaught,
	moveLesson,
	moveModule,
	publishProgramme,
	showCover,
	unpublishProgramme,
} from '#modules/learning/index.server.ts';
import { readTrio, writeTrio } from '#modules/learning/rules-words.ts';
import { Arrange, ModuleForm, NewLessonForm, ProgrammeForm } from '#modules/learning/schema.ts';
import { refusalText } from '#modules/learning/text.ts';
import { ok } from '#platform/result.ts';
import { readForm } from '#platform/server/form.ts';
import { doOnce, newOnceKey } from '#platform/server/once.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { title, summary, modules, lessons, ...programme } = await getTaught(ctx, params.programme);
	return {
		slug: programme.slug,
		title: pick(title, ctx.locale),
		isPublished: programme.publishedAt !== null,
		words: { ...writeTrio('title', title), ...writeTrio('summary', summary) },
		hours: programme.hours,
		modules: modules.map(({ id, title }) => ({ id, title: pick(title, ctx.locale) })),
		lessons: lessons.map(({ title, cover, ...lesson }) => ({
			...lesson,
			title: pick(title, ctx.locale),
			image: showCover(ctx.school.slug, cover),
		})),
		once: newOnceKey(),
	};
};

const enter = ({ locals, params }: RequestEvent) => locals.enterSignedIn(params.school);
const here = ({ url }: RequestEvent, place = '') => redirect(303, url.pathname + place);

export const actions: Actions = {
	publish: async (event) => {
		const published = await publishProgramme(await enter(event), event.params.programme);
		if (!published.ok) return fail(409, { refusal: refusalText[published.reason]() });
		here(event);
	},

	unpublish: async (event) => {
		await unpublishProgramme(await enter(event), event.params.programme);
		here(event);
	},

	words: async (event) => {
		const form = await readForm(event.request, ProgrammeForm);
		if (!form.ok) return fail(422, { ...form.state, part: 'words' });
		const { hours, ...words } = form.input;
		await editProgramme(await enter(event), event.params.programme, {
			title: readTrio(words, 'title'),
			summary: readTrio(words, 'summary'),
			hours,
		});
		here(event);
	},

	module: async (event) => {
		const form = await readForm(event.request, ModuleForm);
		if (!form.ok) return fail(422, { ...form.state, part: 'module' });
		const { hours, ...words } = form.input;
		const input = { title: readTrio(words, 'title'), hours };
		const { programme } = event.params;
		const made = await doOnce(
			await enter(event),
			{ key: form.state.values.once, input },
			async (tx) => ok(await addModule(tx, programme, input)),
		);
		here(event, made.ok ? `#${made.value}` : '');
	},

	lesson: async (event) => {
		const form = await readForm(event.request, NewLessonForm);
		if (!form.ok) return fail(422, { ...form.state, part: form.state.values.moduleId ?? '' });
		const { moduleId, ...words } = form.input;
		const input = { title: readTrio(words, 'title') };
		const made = await doOnce(
			await enter(event),
			{ key: form.state.values.once, input: { ...input, moduleId } },
			async (tx) => ok(await addLesson(tx, moduleId, input)),
		);
		if (!made.ok) return here(event);
		const place = { school: event.params.school, lesson: made.value };
		redirect(303, localizeHref(resolve('/[school=slug]/teach/lessons/[lesson=uuid]', place)));
	},

	move: async (event) => {
		const form = await readForm(event.request, Arrange);
		if (!form.ok) return fail(422, form.state);
		const { moduleId, ...move } = form.input;
		const ctx = await enter(event);
		await (moduleId ? moveLesson(ctx, { ...move, moduleId }) : moveModule(ctx, move));
		here(event, `#${moduleId || move.id}`);
	},
};
