import { fail, redirect } from '@sveltejs/kit';
import {
	editLesson,
	editSteps,
	publishLesson,
	recordClip,
	reviewDraft,
	setPhoto,
	showStep,
} from '#modules/learning/index.server.ts';
import {
	duplicated,
	emptyStep,
	inserted,
	moved,
	removed,
	replaced,
} from '#modules/learning/rules-draft.ts';
import { readStep, StepForm, writeStep } from '#modules/learning/rules-step-form.ts';
import { readTrio, writeTrio } from '#modules/learning/rules-words.ts';
import { ClipForm, LessonForm, Revision } from '#modules/learning/schema.ts';
import { editRefusalText } from '#modules/learning/text.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import { json } from '#platform/server/database.ts';
import { readForm } from '#platform/server/form.ts';
import { newId } from '#platform/server/id.ts';
import { pictureNames, pictureUrl } from '#platform/server/pictures.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import type { Step } from '#modules/learning/schema.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { title, goal, programmeTitle, steps, clips, ...lesson } = await reviewDraft(
		ctx,
		params.lesson,
	);
	const asked = url.searchParams.get('step');
	const current = steps.find(({ key }) => key === asked) ?? steps[0];
	const shown = await Promise.all(steps.map((step) => showStep(ctx, step)));
	return {
		...lesson,
		title: pick(title, ctx.locale),
		programmeTitle: pick(programmeTitle, ctx.locale),
		words: { ...writeTrio('title', title), ...writeTrio('goal', goal) },
		steps: shown.map(({ key, text, image }) => ({ key, text, image })),
		current: current && {
			key: current.key,
			number: steps.indexOf(current) + 1,
			fields: writeStep(current),
			image: shown.find(({ key }) => key === current.key)?.image,
			clips: clips.filter(({ stepKey }) => stepKey === current.key),
			asks: Boolean(current.check),
		},
		pictures: pictureNames().map((name) => ({ name, src: pictureUrl(name) ?? '' })),
		done: url.searchParams.get('done'),
	};
};

type Change = (steps: readonly Step[]) => readonly Step[];

const enter = ({ locals, params }: RequestEvent) => locals.enterSignedIn(params.school);
const refused = (reason: keyof typeof editRefusalText) => ({ refusal: editRefusalText[reason]() });

function show({ url }: RequestEvent, step: string | undefined, done?: string): never {
	const query = new URLSearchParams({ ...(step && { step }), ...(done && { done }) });
	redirect(303, `${url.pathname}?${query}`);
}

/** A small change of the row of steps, from a button. */
const stepAction =
	(
		change: (form: { step: string; way?: 'up' | 'down'; fresh: string }) => Change,
		opens: 'old' | 'fresh' | 'none',
	) =>
	async (event: RequestEvent) => {
		const form = await readForm(event.request, Revision);
		if (!form.ok) return fail(422, form.state);
		const fresh = newId();
		const seen = { lessonId: event.params.lesson, revision: form.input.revision };
		const saved = await editSteps(await enter(event), seen, change({ ...form.input, fresh }));
		if (!saved.ok) return fail(409, refused(saved.reason));
		return show(event, { old: form.input.step, fresh, none: undefined }[opens]);
	};

export const actions: Actions = {
	add: stepAction(
		({ step, fresh }) =>
			(steps) =>
				inserted(steps, emptyStep(fresh), step),
		'fresh',
	),
	duplicate: stepAction(
		({ step, fresh }) =>
			(steps) =>
				duplicated(steps, step, fresh),
		'fresh',
	),
	remove: stepAction(
		({ step }) =>
			(steps) =>
				removed(steps, step),
		'none',
	),
	move: stepAction(
		({ step, way = 'up' }) =>
			(steps) =>
				moved(steps, ({ key }) => key === step, way),
		'old',
	),

	save: async (event) => {
		const data = await event.request.clone().formData();
		const form = await readForm(event.request, StepForm);
		const step = String(data.get('step') ?? '');
		const revision = Number(data.get('revision'));
		if (!form.ok) return fail(422, { ...form.state, part: 'step' });
		const seen = { lessonId: event.params.lesson, revision };
		const saved = await editSteps(await enter(event), seen, (steps) => {
			const before = steps.find(({ key }) => key === step);
			return before ? replaced(steps, readStep(before, form.input)) : steps;
		});
		if (!saved.ok) return fail(409, { ...form.state, part: 'step', ...refused(saved.reason) });
		return show(event, step, 'saved');
	},

	lesson: async (event) => {
		const form = await readForm(event.request, LessonForm);
		if (!form.ok) return fail(422, { ...form.state, part: 'lesson' });
		const { revision, minutes, ...words } = form.input;
		const seen = { lessonId: event.params.lesson, revision };
		const saved = await editLesson(await enter(event), seen, {
			title: json(readTrio(words, 'title')),
			goal: json(readTrio(words, 'goal')),
			minutes,
		});
		if (!saved.ok) return fail(409, { ...form.state, part: 'lesson', ...refused(saved.reason) });
		return show(event, undefined, 'saved');
	},

	photo: async (event) => {
		const form = await readForm(event.request, Revision);
		if (!form.ok) return fail(422, form.state);
		const { photo } = form.files;
		if (!photo) return fail(422, { part: 'photo', values: {}, problems: { photo: 'required' } });
		const { step, revision } = form.input;
		const seen = { lessonId: event.params.lesson, revision };
		const saved = await setPhoto(await enter(event), seen, { stepKey: step, photo });
		if (!saved.ok)
			return fail(409, { refusal: { ...editRefusalText, ...mediaRefusalText }[saved.reason]() });
		return show(event, step, 'saved');
	},

	clip: async (event) => {
		const form = await readForm(event.request, ClipForm);
		if (!form.ok) return fail(422, form.state);
		const { sound } = form.files;
		if (!sound) return fail(422, { part: 'clip', values: {}, problems: { sound: 'required' } });
		const { step, voice } = form.input;
		const place = { lessonId: event.params.lesson, stepKey: step, voice };
		const kept = await recordClip(await enter(event), place, sound);
		if (!kept.ok) return fail(409, { refusal: mediaRefusalText[kept.reason]() });
		return show(event, step, 'voice');
	},

	publish: async (event) => {
		const form = await readForm(event.request, Revision);
		if (!form.ok) return fail(422, form.state);
		const { step, revision } = form.input;
		const seen = { lessonId: event.params.lesson, revision };
		const published = await publishLesson(await enter(event), seen);
		if (!published.ok) return fail(409, refused(published.reason));
		return show(event, step, 'published');
	},
};
