import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	getMyListing,
	pauseListing,
	publishListing,
	removeListing,
} from '#modules/market/index.server.ts';
import { refusalText } from '#modules/market/text.ts';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { listCrafts } from '#modules/school/index.server.ts';
import { imageUrls } from '#platform/media.ts';
import { installation } from '#platform/server/installation.ts';
import { voiceUrl } from '#platform/server/voice/voice-url.ts';
import { pick } from '#platform/text.ts';
import { publicPath } from '../../shop.server.ts';
import { pictureOf } from '../../show.server.ts';
import { noPriceYet, stepHref, stepOf } from './steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const [piece, crafts] = await Promise.all([getMyListing(ctx, params.listing), listCrafts(ctx)]);
	const title = pick(piece.title, ctx.locale);
	const path = publicPath(piece.shopSlug, piece.slug);
	return {
		...{ id: piece.id, status: piece.status, title, path },
		voice: (await voiceUrl(ctx, title.locale, title.text)) ?? null,
		url: installation().origin + path,
		craft: crafts.find(({ id }) => id === piece.craftId)?.name,
		price: piece.price > noPriceYet ? `${piece.price}` : undefined,
		...{ stock: piece.onHand, reserved: piece.reserved, weightG: piece.weightG },
		languages: (['ar', 'fr', 'en'] as const).filter((locale) => piece.title[locale]),
		photos: piece.photos.map(({ fileId, width, height }) =>
			imageUrls({ school: ctx.school.slug, id: fileId, width, height }),
		),
		picture: pictureOf(crafts, piece, piece.id),
		next: stepOf(piece.price),
	};
};

type Event = Pick<RequestEvent, 'locals'> & { params: { listing: string } };
const shown = ({ params }: Event) => redirect(303, stepHref(params.listing, undefined));

export const actions: Actions = {
	pause: async (event) => {
		await pauseListing(await event.locals.enterMine(), { listingId: event.params.listing });
		return shown(event);
	},
	publish: async (event) => {
		const ctx = await event.locals.enterMine();
		const { price } = await getMyListing(ctx, event.params.listing);
		if (price <= noPriceYet) redirect(303, stepHref(event.params.listing, 'price'));
		const published = await publishListing(ctx, { listingId: event.params.listing });
		if (!published.ok) return fail(409, { refused: refusalText[published.reason]() });
		return shown(event);
	},
	remove: async (event) => {
		await removeListing(await event.locals.enterMine(), { listingId: event.params.listing });
		redirect(303, localizeHref(resolve('/sell')));
	},
};
