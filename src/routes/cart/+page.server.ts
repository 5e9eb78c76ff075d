import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { localizeHref } from '#messages/runtime.js';
import { setQuantity, showCart } from '#modules/market/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { cartToken, shownCurrency } from '../buyer-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const currency = shownCurrency(event);
	const cart = await showCart(await event.locals.visit(), cartToken(event), currency);
	return { ...cart, currency };
};

const Change = v.object({
	listingId: v.pipe(v.string(), v.uuid()),
	// Left empty, or nonsense: the line stays as it is.
	quantity: v.fallback(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0)), 1),
});

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, Change);
		if (form.ok)
			await setQuantity(await event.locals.visit(), { token: cartToken(event), ...form.input });
		redirect(303, localizeHref('/cart'));
	},
};
