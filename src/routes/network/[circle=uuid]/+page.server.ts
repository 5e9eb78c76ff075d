import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import {
	applaud,
	getCircle,
	hidePost,
	joinCircle,
	readWall,
	writePost,
	writeReply,
} from '#modules/network/index.server.ts';
import { WritePost, WriteReply } from '#modules/network/schema.ts';
import { mayHide } from '#modules/network/rules.ts';
import { sayRefusalText } from '#modules/network/text.ts';
import { doOnce, newOnceKey, once } from '#platform/server/once.ts';
import { readForm } from '#platform/server/form.ts';
import { keepSaid } from '../../said-files.server.ts';
import type { Actions, PageServerLoad } from './$types';

const uuid = v.pipe(v.string(), v.uuid());
const OnPost = v.object({ postId: uuid });
const Post = v.object({ ...v.omit(WritePost, ['voiceFile', 'photoFile']).entries, once });
const Reply = v.object({ ...v.omit(WriteReply, ['voiceFile']).entries, once });

const wallOf = (circle: string) => localizeHref(resolve('/network/[circle=uuid]', { circle }));

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterMine();
	const before = v.safeParse(uuid, url.searchParams.get('before'));
	const circle = await getCircle(ctx, params.circle);
	const wall = await readWall(ctx, params.circle, before.success ? before.output : undefined);
	return {
		circle,
		next: wall.next,
		posts: wall.posts.map((post) => ({ ...post, mayHide: mayHide(ctx.actor, post.author_id) })),
		school: ctx.school.slug,
		once: newOnceKey(),
	};
};

export const actions: Actions = {
	join: async ({ locals, params }) => {
		await joinCircle(await locals.enterMine(), params.circle);
		redirect(303, wallOf(params.circle));
	},
	post: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, Post, { circleId: params.circle });
		if (!form.ok) return fail(422, { ...form.state, refusal: undefined });
		const said = await keepSaid(ctx, form.files);
		if (!said.ok)
			return fail(422, { values: form.state.values, problems: said.problems, refusal: undefined });
		const { once: key, ...words } = form.input;
		const result = await doOnce(ctx, { key, input: words }, async (tx) => {
			const written = await writePost(tx, { ...words, ...said.kept });
			return written.ok ? { ok: true, value: wallOf(params.circle) } : written;
		});
		if (!result.ok) return fail(409, { ...form.state, refusal: sayRefusalText[result.reason]() });
		redirect(303, result.value);
	},
	reply: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, Reply);
		if (!form.ok) return fail(422, { ...form.state, refusal: undefined });
		const said = await keepSaid(ctx, form.files);
		if (!said.ok)
			return fail(422, { values: form.state.values, problems: said.problems, refusal: undefined });
		const { once: key, ...words } = form.input;
		const result = await doOnce(ctx, { key, input: words }, async (tx) => {
			const { voiceFile } = said.kept;
			const written = await writeReply(tx, { ...words, voiceFile });
			return written.ok ? { ok: true, value: wallOf(params.circle) } : written;
		});
		if (!result.ok) return fail(409, { ...form.state, refusal: sayRefusalText[result.reason]() });
		redirect(303, result.value);
	},
	applaud: async ({ locals, params, request }) => {
		await applaud(await locals.enterMine(), await postOf(request));
		redirect(303, wallOf(params.circle));
	},
	hide: async ({ locals, params, request }) => {
		await hidePost(await locals.enterMine(), await postOf(request));
		redirect(303, wallOf(params.circle));
	},
};

/** A button's form carries nothing but the post; anything else was not made by our page. */
async function postOf(request: Request): Promise<string> {
	const form = await readForm(request, OnPost);
	if (!form.ok) error(400);
	return form.input.postId;
}
