import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { localizeHref } from '#messages/runtime.js';
import {
	acceptInvitation,
	findInvitation,
	findSchoolById,
	getSchool,
	whoAmI,
} from '#modules/school/index.server.ts';
import { firstPage } from '#modules/school/rules.ts';
import { acceptText } from '#modules/school/text.ts';
import { readForm } from '#platform/server/form.ts';
import { pick } from '#platform/text.ts';
import { enterAs } from '../../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
	const visit = await locals.visit();
	const found = await findInvitation(visit, params.token);
	if (!found) return { invitation: undefined };
	const school = await findSchoolById(visit.db, found.schoolId);
	const { name } = await getSchool({ ...visit, school });
	const me = await whoAmI(visit);
	return {
		invitation: { role: found.role, school: pick(name, visit.locale) },
		me: me && { id: me.id, name: me.name },
		path: url.pathname,
	};
};

const answer = v.object({ name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120)), '') });

export const actions: Actions = {
	default: async (event) => {
		const visit = await event.locals.visit();
		const form = await readForm(event.request, answer);
		if (!form.ok) return fail(400, { ...form.state, refused: undefined });
		const { token } = event.params;
		const accepted = await acceptInvitation(visit, { token, ...form.input });
		if (!accepted.ok) {
			if (accepted.reason === 'name_missing')
				return fail(422, { ...form.state, problems: { name: 'min_length' }, refused: undefined });
			return fail(422, { ...form.state, refused: acceptText[accepted.reason]() });
		}
		const { session } = accepted.value;
		if (session) return enterAs(event, session);
		const me = await whoAmI(visit);
		redirect(303, localizeHref(me ? firstPage(me) : '/'));
	},
};
