import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { isOrderCode } from '#modules/market/index.server.ts';
import { readCode, showCode } from '#modules/market/rules-code.ts';
import { readForm } from '#platform/server/form.ts';
import type { Actions } from './$types';

const Code = v.object({ code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) });

export const actions: Actions = {
	default: async ({ request, locals, getClientAddress }) => {
		const form = await readForm(request, Code);
		if (!form.ok) return fail(400, form.state);
		const code = readCode(form.input.code);
		const known = await isOrderCode(await locals.visit(), code, getClientAddress());
		if (!known.ok) {
			const said =
				known.reason === 'too_many' ? m.market_refused_too_many() : m.market_orders_unknown();
			return fail(404, { ...form.state, problems: { code: 'invalid' }, said: { code: said } });
		}
		redirect(303, localizeHref(`/orders/${showCode(code)}`));
	},
};
