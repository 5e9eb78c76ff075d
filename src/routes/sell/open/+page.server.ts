import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { myCertificates } from '#modules/credentials/index.server.ts';
import { findMyShop, openShop } from '#modules/market/index.server.ts';
import { refusalText } from '#modules/market/text.ts';
import { getMembers, listRegions } from '#modules/school/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { pick } from '#platform/text.ts';
import { ShopForm, toShop } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

const desk = () => localizeHref(resolve('/sell'));

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	if (await findMyShop(ctx)) redirect(303, desk());
	const [[me], [certificate], regions] = await Promise.all([
		getMembers(ctx, [ctx.actor.id]),
		myCertificates(ctx),
		listRegions(ctx),
	]);
	return {
		me: { id: ctx.actor.id, name: me?.name, town: me?.town ?? '', region: me?.regionCode ?? '' },
		certificate: certificate && {
			code: certificate.code,
			title: pick(certificate.title, ctx.locale),
		},
		regions: regions.map(({ code, name }) => ({ code, name: name.text })),
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, ShopForm);
		if (!form.ok) return fail(422, form.state);
		const shop = toShop(form.input, ctx.locale);
		const said: Record<string, string> = {};
		if (!Object.keys(shop.name).length) said[nameField[ctx.locale]] = m.market_sell_name_missing();
		if (shop.bank && !shop.bank.holder) said.holder = m.problem_required();
		if (Object.keys(said).length) return fail(422, { ...form.state, problems: said, said });

		const opened = await openShop(ctx, shop);
		if (!opened.ok) {
			const text = refusalText[opened.reason]();
			const at = opened.reason === 'region_unknown' ? 'regionCode' : 'form';
			return fail(409, { ...form.state, problems: { [at]: opened.reason }, said: { [at]: text } });
		}
		redirect(303, desk());
	},
};

const nameField = { ar: 'nameAr', fr: 'nameFr', en: 'nameEn' } as const;
