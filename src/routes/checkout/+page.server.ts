import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { sayPlaceRefusal } from '#modules/market/text.ts';
import { placeOrders, showCheckout } from '#modules/market/index.server.ts';
import { showCode } from '#modules/market/rules-code.ts';
import { checkRate } from '#platform/server/check-rate.ts';
import { newOnceKey } from '#platform/server/once.ts';
import { cartToken, shownCurrency } from '../buyer-cookies.ts';
import { readOrder } from './read-order.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Each order sends an SMS to whatever number was typed and keeps pieces from others. */
const rate = { limit: 60, windowSeconds: 3600 };

export const load: PageServerLoad = async (event) => {
	const currency = shownCurrency(event);
	const visit = await event.locals.visit();
	const view = await showCheckout(visit, cartToken(event), currency);
	if (!view.mayOrder) redirect(303, localizeHref('/cart'));
	// Who looks at prices in euros is likely abroad; one press says otherwise.
	const zone =
		currency === 'MAD'
			? 'morocco'
			: currency === 'USD' || currency === 'CAD'
				? 'north_america'
				: 'europe';
	return { ...view, currency, zone, onceKey: newOnceKey() };
};

export const actions: Actions = {
	/** Another way of delivery: the page comes back with all that was typed. */
	zone: async ({ request }) => {
		const sent = await request.formData();
		const typed = [...sent].filter(
			(field): field is [string, string] => typeof field[1] === 'string',
		);
		// The pressed button stands before the hidden field that has the way of before.
		const values = { ...Object.fromEntries(typed), zone: String(sent.get('zone')) };
		return { values: values as Record<string, string>, problems: {}, refusal: undefined };
	},

	order: async (event) => {
		const form = await readOrder(event.request);
		if (!form.ok) return fail(400, { ...form.state, refusal: undefined });
		const visit = await event.locals.visit();
		const allowed = await checkRate(visit, `place_order:${event.getClientAddress()}`, rate);
		if (!allowed.ok) return fail(429, { ...form.state, refusal: m.market_refused_too_many() });
		const input = { ...form.input, currency: shownCurrency(event), cartToken: cartToken(event) };
		const placed = await placeOrders(visit, input);
		if (!placed.ok)
			return fail(409, { ...form.state, ...sayPlaceRefusal(placed.reason, input.phone) });
		redirect(303, localizeHref(`/orders/${showCode(placed.value.codes[0] ?? '')}?new=1`));
	},
};
