import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { getMyListing, setStock, updateListing } from '#modules/market/index.server.ts';
import { SetStock, UpdateListing } from '#modules/market/schema.ts';
import { refusalText } from '#modules/market/text.ts';
import { readForm } from '#platform/server/form.ts';
import { hrefAfter } from '../steps.ts';
import type { Actions, PageServerLoad } from './$types';

const Form = v.object({
	stock: SetStock.entries.stock,
	weightG: v.nonOptional(UpdateListing.entries.weightG),
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const { id, status, onHand, weightG } = await getMyListing(ctx, params.listing);
	return { bare: true, piece: { id, status }, stock: onHand, weightG };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const piece = await getMyListing(ctx, params.listing);
		const form = await readForm(request, Form);
		if (!form.ok) return fail(422, form.state);
		const { stock, weightG } = form.input;
		const kept = await setStock(ctx, { listingId: piece.id, stock });
		if (!kept.ok)
			return fail(409, {
				...form.state,
				problems: { stock: kept.reason },
				said: { stock: refusalText[kept.reason]() },
			});
		await updateListing(ctx, { listingId: piece.id, weightG });
		redirect(303, hrefAfter(piece, 'stock'));
	},
};
