import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { showPhone } from '#modules/identity/rules-phone.ts';
import {
	changeRoles,
	correctMember,
	getMember,
	listCrafts,
	listRegions,
	removeMember,
	stopCards,
} from '#modules/school/index.server.ts';
import { correctForm, memberRoles, rolesForm } from '#modules/school/schema.ts';
import { rolesText } from '#modules/school/text.ts';
import { fileUrl } from '#platform/media.ts';
import { readForm } from '#platform/server/form.ts';
import { sayRefusal } from '../say-refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { phone, portraitFile, ...member } = await getMember(ctx, params.member);
	const regions = await listRegions(ctx);
	const crafts = await listCrafts(ctx);
	return {
		school: params.school,
		member: { ...member, phone: phone && showPhone(phone) },
		portrait: portraitFile
			? fileUrl({ school: params.school, id: portraitFile }, '160.webp')
			: undefined,
		regions,
		crafts,
		region: regions.find(({ code }) => code === member.regionCode)?.name,
		craft: crafts.find(({ id }) => id === member.craftId)?.name,
	};
};

export const actions: Actions = {
	correct: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, correctForm);
		if (!form.ok) return fail(400, { ...form.state, correcting: true });
		const corrected = await correctMember(ctx, params.member, form.input);
		if (corrected.ok) return { done: true };
		const said = sayRefusal(corrected.reason, form.input.phone ?? '');
		return fail(422, { ...form.state, ...said, correcting: true });
	},
	roles: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, rolesForm);
		if (!form.ok) return fail(400, form.state);
		const roles = memberRoles.filter((role) => form.input[role]);
		const changed = await changeRoles(ctx, { memberId: params.member, roles });
		if (!changed.ok) return fail(422, { ...form.state, refused: rolesText[changed.reason]() });
		return { done: true };
	},
	stopCards: async ({ locals, params }) => {
		await stopCards(await locals.enterSignedIn(params.school), params.member);
		return { done: true };
	},
	remove: async ({ locals, params }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const removed = await removeMember(ctx, params.member);
		if (!removed.ok) return fail(422, { refused: rolesText[removed.reason]() });
		redirect(303, localizeHref(`/${params.school}/members`));
	},
};
