import { fail } from '@sveltejs/kit';
import { m } from '#messages/messages.js';
import {
	announceTransfer,
	cancelOrder,
	confirmReceived,
	showOrder,
} from '#modules/market/index.server.ts';
import { orderRefusalText } from '#modules/market/text.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	return {
		order: await showOrder(await locals.visit(), params.code),
		isNew: url.searchParams.has('new'),
	};
};

const texts: Record<string, () => string> = { ...orderRefusalText, ...mediaRefusalText };
const say = (reason: string) => ({ refusal: texts[reason]?.() });

export const actions: Actions = {
	cancel: async ({ locals, params }) => {
		const done = await cancelOrder(await locals.visit(), params.code);
		return done.ok ? { refusal: undefined } : fail(409, say(done.reason));
	},
	received: async ({ locals, params }) => {
		const done = await confirmReceived(await locals.visit(), params.code);
		return done.ok ? { refusal: undefined } : fail(409, say(done.reason));
	},
	receipt: async ({ locals, params, request }) => {
		const photo = (await request.formData()).get('receipt');
		if (!(photo instanceof File) || photo.size === 0)
			return fail(400, { refusal: m.market_order_receipt_missing() });
		const done = await announceTransfer(await locals.visit(), params.code, photo);
		return done.ok ? { refusal: undefined } : fail(422, say(done.reason));
	},
};
