import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { getMyListing, updateListing } from '#modules/market/index.server.ts';
import { thingOf } from '#modules/market/rules-picture.ts';
import { refusalText } from '#modules/market/text.ts';
import { findCraft, listCrafts } from '#modules/school/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { voiceUrls } from '#platform/server/voice/voice-url.ts';
import { hrefAfter } from '../steps.ts';
import type { Actions, PageServerLoad } from './$types';

/** Cards on one screen, and the arrows to more. */
const perScreen = 6;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterMine();
	const [{ id, status, craftId }, crafts] = await Promise.all([
		getMyListing(ctx, params.listing),
		listCrafts(ctx),
	]);
	const mine = crafts.find((craft) => craft.id === craftId);
	const branch = url.searchParams.get('branch') ?? mine?.branch;
	const family = crafts
		.filter((craft) => craft.branch === branch)
		.sort((a, b) => Number(b.id === craftId) - Number(a.id === craftId));
	const at = Math.max(1, Number(url.searchParams.get('page')) || 1);
	const shown = family.slice((at - 1) * perScreen, at * perScreen);
	const voices = await voiceUrls(
		ctx,
		ctx.locale,
		shown.map(({ name }) => name.text),
	);
	const branches = [...new Map(crafts.map((craft) => [craft.branch, craft.branchName.text]))];
	return {
		bare: true,
		piece: { id, status },
		craftId,
		branch,
		branches: branches.map(([key, name]) => ({ key, name })),
		crafts: shown.map((craft, i) => ({
			value: craft.id,
			label: craft.name.text,
			voice: voices[i] ?? null,
			thing: thingOf(craft),
		})),
		before: at > 1 ? `?branch=${branch}&page=${at - 1}` : undefined,
		after: family.length > at * perScreen ? `?branch=${branch}&page=${at + 1}` : undefined,
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const piece = await getMyListing(ctx, params.listing);
		const form = await readForm(request, v.object({ craftId: v.string() }));
		if (!form.ok) return fail(422, form.state);
		const { craftId } = form.input;
		const [before, craft] = await Promise.all([
			findCraft(ctx, piece.craftId),
			findCraft(ctx, craftId),
		]);
		// Until she gives it a name of its own, a draft is called after its craft.
		const unnamed = Object.values(piece.title).every((text) =>
			Object.values(before?.name ?? {}).includes(text),
		);
		const updated = await updateListing(ctx, {
			listingId: piece.id,
			craftId,
			...(piece.status === 'draft' && unnamed && craft && { title: craft.name }),
		});
		if (!updated.ok)
			return fail(409, {
				...form.state,
				problems: { craftId: updated.reason },
				said: { craftId: refusalText[updated.reason]() },
			});
		redirect(303, hrefAfter(piece, 'craft'));
	},
};
