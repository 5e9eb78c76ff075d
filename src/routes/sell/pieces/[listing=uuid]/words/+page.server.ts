import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '#messages/messages.js';
import { getMyListing, publishListing, updateListing } from '#modules/market/index.server.ts';
import { refusalText } from '#modules/market/text.ts';
import { listCrafts } from '#modules/school/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { voiceUrl } from '#platform/server/voice/voice-url.ts';
import { currencyWord, formatAmount } from '#ui/money.ts';
import { pictureOf } from '../../../show.server.ts';
import { noPriceYet, stepHref } from '../steps.ts';
import type { Actions, PageServerLoad } from './$types';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const Form = v.object({
	titleAr: line(120),
	titleFr: line(120),
	titleEn: line(120),
	description: line(4000),
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const [piece, crafts] = await Promise.all([getMyListing(ctx, params.listing), listCrafts(ctx)]);
	// A draft that skipped its price would be sold for a centime.
	if (piece.price <= noPriceYet) redirect(303, stepHref(piece.id, 'price'));
	const craft = crafts.find(({ id }) => id === piece.craftId)?.name.text ?? '';
	const price = `${formatAmount(piece.price)} ${currencyWord('MAD')}`;
	const said = m.market_sell_said({ craft, price, count: piece.onHand });
	return {
		bare: true,
		piece: { id: piece.id, status: piece.status },
		title: piece.title,
		description: piece.description[ctx.locale] ?? '',
		picture: pictureOf(crafts, piece, piece.id),
		craft,
		price: `${piece.price}`,
		stock: piece.onHand,
		said,
		voice: (await voiceUrl(ctx, ctx.locale, said)) ?? null,
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const piece = await getMyListing(ctx, params.listing);
		const form = await readForm(request, Form);
		if (!form.ok) return fail(422, form.state);
		const { titleAr: ar, titleFr: fr, titleEn: en, description } = form.input;
		const title = Object.fromEntries(Object.entries({ ar, fr, en }).filter(([, text]) => text));
		if (!Object.keys(title).length) {
			const at = { ar: 'titleAr', fr: 'titleFr', en: 'titleEn' }[ctx.locale];
			return fail(422, { ...form.state, problems: { [at]: 'required' } });
		}
		await updateListing(ctx, {
			listingId: piece.id,
			title,
			description: { ...piece.description, [ctx.locale]: description || undefined },
		});
		if (piece.status === 'draft') {
			const published = await publishListing(ctx, { listingId: piece.id });
			if (!published.ok)
				return fail(409, {
					...form.state,
					problems: { form: published.reason },
					said: { form: refusalText[published.reason]() },
				});
		}
		redirect(303, stepHref(piece.id, undefined));
	},
};
