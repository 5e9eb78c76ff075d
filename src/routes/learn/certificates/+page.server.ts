import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { myCertificates, showPhotos } from '#modules/credentials/index.server.ts';
import { spaceCode } from '#modules/credentials/rules.ts';
import { ShowPhotos } from '#modules/credentials/schema.ts';
import { readForm } from '#platform/server/form.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const certificates = (await myCertificates(ctx)).map(
		({ id, code, name, title, issuedAt, revokedAt, revokedReason, showsPhotos }) => ({
			...{ id, code, name, issuedAt, showsPhotos },
			revoked: revokedAt && { at: revokedAt, reason: revokedReason ?? '' },
			spaced: spaceCode(code),
			title: pick(title, ctx.locale),
		}),
	);
	const say = await speak(
		ctx,
		certificates.map(({ title }) => title),
	);
	return { certificates: certificates.map((one) => ({ ...one, voice: say(one.title) })) };
};

export const actions: Actions = {
	photos: async ({ locals, request }) => {
		const form = await readForm(request, ShowPhotos);
		if (!form.ok) return fail(422, form.state);
		await showPhotos(await locals.enterMine(), form.input);
		redirect(303, localizeHref(resolve('/learn/certificates')));
	},
};
