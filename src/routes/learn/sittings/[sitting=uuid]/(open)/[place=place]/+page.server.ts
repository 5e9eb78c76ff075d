import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { getSitting, saveAnswer } from '#modules/assessment/index.server.ts';
import { SaveAnswer } from '#modules/assessment/schema.ts';
import { answerRefusalText } from '#modules/assessment/text.ts';
import { readForm } from '#platform/server/form.ts';
import type { Actions, RouteParams } from './$types';

async function keep({ locals, params, request }: RequestEvent<RouteParams>) {
	const form = await readForm(request, SaveAnswer, { sittingId: params.sitting });
	if (!form.ok) return fail(422, form.state);
	const saved = await saveAnswer(await locals.enterMine(), form.input);
	if (saved.ok) return saved.value;
	const problems = { optionKey: saved.reason };
	return fail(422, {
		...form.state,
		problems,
		said: { optionKey: answerRefusalText[saved.reason]() },
	});
}

export const actions: Actions = {
	/** A phone with a script saves at each touch. */
	save: keep,

	/** Without one, an answer is saved when she goes on. */
	next: async (event) => {
		const kept = await keep(event);
		if (!('late' in kept)) return kept;
		const { sitting, place } = event.params;
		const { items } = await getSitting(await event.locals.enterMine(), sitting);
		const next = Number(place) + 1;
		redirect(
			303,
			localizeHref(
				next > items.length
					? resolve('/learn/sittings/[sitting=uuid]/(open)/review', { sitting })
					: resolve('/learn/sittings/[sitting=uuid]/(open)/[place=place]', {
							sitting,
							place: `${next}`,
						}),
			),
		);
	},
};
