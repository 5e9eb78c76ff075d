import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { findMyProject } from '#modules/enterprise/index.server.ts';
import { adjustPhotos, createListing, listMyListings } from '#modules/market/index.server.ts';
import { getMembers, listCrafts } from '#modules/school/index.server.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import { ok } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { readForm } from '#platform/server/form.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import { doOnce, newOnceKey, once } from '#platform/server/once.ts';
import { myShop } from '../shop.server.ts';
import { showPieces } from '../show.server.ts';
import { noPriceYet, stepOf } from '../pieces/[listing=uuid]/steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const listings = await listMyListings(ctx, (await myShop(ctx)).id);
	const drafts = listings.filter(({ status }) => status === 'draft').slice(0, 3);
	const shown = await showPieces(ctx, drafts);
	return {
		bare: true,
		drafts: shown.map((piece, at) => ({
			...piece,
			step: stepOf(drafts[at]?.price ?? noPriceYet),
		})),
		onceKey: newOnceKey(),
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const ctx = await locals.enterMine();
		const shop = await myShop(ctx);
		const form = await readForm(request, v.object({ once, later: v.optional(v.string()) }));
		const photo = form.files.photo;
		if (!form.ok) return fail(413, { problem: mediaRefusalText.too_large() });
		if (!photo && form.input.later === undefined)
			return fail(422, { problem: m.market_sell_photo_missing() });
		const image = photo && (await acceptImage(ctx, photo, { access: 'public' }));
		if (image && !image.ok) return fail(422, { problem: mediaRefusalText[image.reason]() });

		const made = await doOnce(ctx, { key: form.input.once, input: photo?.size }, async (tx) => {
			const listingId = await startDraft(tx, shop.id);
			if (image)
				await adjustPhotos(tx, { listingId, photos: [{ fileId: image.value.id, alt: {} }] });
			return ok(localizeHref(resolve('/sell/pieces/[listing=uuid]/craft', { listing: listingId })));
		});
		if (made.ok) redirect(303, made.value);
	},
};

/** The piece is on the server from its first photograph: of her own craft, and without a price. */
async function startDraft(ctx: Ctx, shopId: string) {
	const [[me], project, crafts, [last]] = await Promise.all([
		getMembers(ctx, [ctx.actor.id]),
		findMyProject(ctx),
		listCrafts(ctx),
		listMyListings(ctx, shopId),
	]);
	const own = last?.craftId ?? me?.craftId ?? project?.craftId;
	const craft = crafts.find(({ id }) => id === own) ?? crafts[0];
	if (!craft) throw new Error('no crafts were loaded');
	const made = await createListing(ctx, {
		shopId,
		title: { [craft.name.locale]: craft.name.text },
		description: {},
		craftId: craft.id,
		price: noPriceYet,
		materials: {},
		dimensions: {},
		weightG: 1000,
		priceSplit: null,
		stock: 1,
	});
	if (!made.ok) throw new Error(made.reason);
	return made.value.listingId;
}
