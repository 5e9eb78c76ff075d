import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { showPhone } from '#modules/identity/rules-phone.ts';
import { personSettings } from '#modules/identity/schema.ts';
import {
	changeAboutMe,
	changeMe,
	getMe,
	getSchool,
	listConsents,
	listCrafts,
	listRegions,
	setConsent,
	whoAmI,
} from '#modules/school/index.server.ts';
import { aboutForm, consentForm } from '#modules/school/schema.ts';
import { settingsText } from '#modules/school/text.ts';
import { fileUrl } from '#platform/media.ts';
import { readForm } from '#platform/server/form.ts';
import { pick } from '#platform/text.ts';
import { mySchool, signedIn } from './signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const visit = await signedIn(event);
	const me = await whoAmI(visit);
	const ctx = await mySchool(event, me);
	if (!me) redirect(303, localizeHref(resolve('/sign-in')));
	return {
		me: { ...me, phone: me.phone && showPhone(me.phone) },
		school: ctx && (await about(ctx)),
	};
};

async function about(ctx: NonNullable<Awaited<ReturnType<typeof mySchool>>>) {
	const { portraitFile, ...member } = await getMe(ctx);
	const school = { school: ctx.school.slug };
	return {
		name: pick((await getSchool(ctx)).name, ctx.locale),
		member,
		portrait: portraitFile ? fileUrl({ ...school, id: portraitFile }, '320.webp') : undefined,
		consents: await listConsents(ctx),
		regions: await listRegions(ctx),
		crafts: await listCrafts(ctx),
	};
}

const saved = '?saved';

export const actions: Actions = {
	settings: async (event) => {
		const visit = await signedIn(event);
		const form = await readForm(event.request, personSettings);
		if (!form.ok) return fail(400, { ...form.state, about: false });
		await changeMe(visit, form.input);
		const { interfaceLocale: locale } = form.input;
		redirect(303, localizeHref(resolve('/me'), { locale }) + saved);
	},
	about: async (event) => {
		const ctx = await event.locals.enterMine();
		const form = await readForm(event.request, aboutForm);
		if (!form.ok) return fail(400, { ...form.state, about: true });
		const changed = await changeAboutMe(ctx, form.input, form.files.portrait);
		if (changed.ok) redirect(303, localizeHref(resolve('/me')) + saved);
		const fields: Record<string, string> = {
			region_unknown: 'regionCode',
			craft_unknown: 'craftId',
		};
		const field = fields[changed.reason] ?? 'portrait';
		const said = { [field]: settingsText[changed.reason]() };
		return fail(422, { ...form.state, problems: { [field]: 'refused' }, said, about: true });
	},
	consent: async (event) => {
		const ctx = await event.locals.enterMine();
		const form = await readForm(event.request, consentForm);
		if (form.ok) await setConsent(ctx, form.input);
		redirect(303, `${localizeHref(resolve('/me'))}#consents`);
	},
};
