import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '#messages/messages.js';
import {
	announceTransfer,
	cancelOrder,
	confirmReceived,
	enterOrder,
	showOrder,
} from '#modules/market/index.server.ts';
import { readCode, shortCode } from '#modules/market/rules-code.ts';
import { openThread, readAsGuest, sendAsGuest } from '#modules/network/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { orderRefusalText } from '#modules/market/text.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const visit = await locals.visit();
	const { ctx, orderId } = await enterOrder(visit, params.code);
	const [order, said] = await Promise.all([
		showOrder(visit, params.code),
		readAsGuest(ctx, orderId),
	]);
	return { order, said, school: ctx.school.slug, isNew: url.searchParams.has('new') };
};

const Say = v.object({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)) });

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
	say: async ({ locals, params, request }) => {
		const form = await readForm(request, Say);
		if (!form.ok) return fail(400, { ...form.state, refusal: undefined });
		const visit = await locals.visit();
		const { ctx, orderId } = await enterOrder(visit, params.code);
		const { makerId, buyer } = await showOrder(visit, params.code);
		await openThread(ctx, {
			kind: 'order',
			subject: orderId,
			title: m.market_talk_thread({ code: shortCode(readCode(params.code)) }),
			guestName: buyer.name,
			memberIds: [makerId],
		});
		const sent = await sendAsGuest(ctx, { subject: orderId, ...form.input });
		return sent.ok ? { refusal: undefined } : fail(422, { ...form.state, refusal: undefined });
	},
	receipt: async ({ locals, params, request }) => {
		const photo = (await request.formData()).get('receipt');
		if (!(photo instanceof File) || photo.size === 0)
			return fail(400, { refusal: m.market_order_receipt_missing() });
		const done = await announceTransfer(await locals.visit(), params.code, photo);
		return done.ok ? { refusal: undefined } : fail(422, say(done.reason));
	},
};
