import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { addToCart, findZones, showPiece } from '#modules/market/index.server.ts';
import { AddToCart } from '#modules/market/schema.ts';
import { placeRefusalText } from '#modules/market/text.ts';
import { readForm } from '#platform/server/form.ts';
import { voiceUrls } from '#platform/server/voice/voice-url.ts';
import { keepCartToken, shownCurrency } from '../../../buyer-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const visit = await event.locals.visit();
	const currency = shownCurrency(event);
	const piece = await showPiece(visit, event.params, currency);
	const zones = await findZones(visit);
	const { title, description } = piece;
	const [titleVoice, descriptionVoice] = await Promise.all([
		voiceUrls(visit, title.locale, [title.text]),
		voiceUrls(visit, description.locale, [description.text]),
	]);
	return {
		piece,
		currency,
		days: zones.find(({ key }) => key === 'morocco')?.days,
		voices: { title: titleVoice[0], description: descriptionVoice[0] },
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, AddToCart);
		if (!form.ok) return fail(400, { ...form.state, refusal: undefined });
		const visit = await event.locals.visit();
		const token = keepCartToken(event);
		const added = await addToCart(visit, { token, ...event.params, ...form.input });
		if (!added.ok) return fail(409, { ...form.state, refusal: placeRefusalText[added.reason]() });
		redirect(303, localizeHref('/cart'));
	},
};
