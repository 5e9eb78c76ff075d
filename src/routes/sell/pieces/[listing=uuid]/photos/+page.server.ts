import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { adjustPhotos, getMyListing } from '#modules/market/index.server.ts';
import { imageUrls } from '#platform/media.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import type { Ctx } from '#platform/server/context.ts';
import { readForm } from '#platform/server/form.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import type { Actions, PageServerLoad } from './$types';

const mostPhotos = 12;

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const { id, status, photos } = await getMyListing(ctx, params.listing);
	return {
		bare: true,
		piece: { id, status },
		full: photos.length >= mostPhotos,
		photos: photos.map(({ fileId, width, height }) => ({
			id: fileId,
			image: imageUrls({ school: ctx.school.slug, id: fileId, width, height }),
		})),
	};
};

type Photos = Awaited<ReturnType<typeof getMyListing>>['photos'];

/** Keeps the photos as `change` orders them, and shows the page again. */
async function arrange(ctx: Ctx, listingId: string, change: (photos: Photos) => Photos) {
	const { photos } = await getMyListing(ctx, listingId);
	const kept = change(photos).map(({ fileId, alt }) => ({ fileId, alt }));
	await adjustPhotos(ctx, { listingId, photos: kept });
	redirect(
		303,
		localizeHref(resolve('/sell/pieces/[listing=uuid]/photos', { listing: listingId })),
	);
}

type Event = Pick<RequestEvent, 'locals' | 'request'> & { params: { listing: string } };

async function chosen({ locals, request }: Event) {
	const ctx = await locals.enterMine();
	return { ctx, fileId: (await request.formData()).get('photo') };
}

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, v.object({}));
		const photo = form.files.photo;
		if (!form.ok) return fail(413, { problem: mediaRefusalText.too_large() });
		if (!photo) return fail(422, { problem: m.market_sell_photo_missing() });
		const image = await acceptImage(ctx, photo, { access: 'public' });
		if (!image.ok) return fail(422, { problem: mediaRefusalText[image.reason]() });
		const { id: fileId, width, height } = image.value;
		return arrange(ctx, params.listing, (photos) =>
			[...photos, { fileId, width, height, alt: {} }].slice(0, mostPhotos),
		);
	},
	remove: async (event) => {
		const { ctx, fileId } = await chosen(event);
		return arrange(ctx, event.params.listing, (photos) =>
			photos.filter((photo) => photo.fileId !== fileId),
		);
	},
	/** One place nearer to the front; the first is the cover. */
	forward: async (event) => {
		const { ctx, fileId } = await chosen(event);
		return arrange(ctx, event.params.listing, (photos) => {
			const at = photos.findIndex((photo) => photo.fileId === fileId);
			const moved = photos[at];
			return at > 0 && moved
				? [...photos.slice(0, at - 1), moved, ...photos.slice(at - 1, at), ...photos.slice(at + 1)]
				: photos;
		});
	},
};
