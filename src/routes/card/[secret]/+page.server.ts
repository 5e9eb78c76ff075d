import { fail } from '@sveltejs/kit';
import { findCard, signInByCard } from '#modules/identity/index.server.ts';
import { cardText } from '#modules/identity/text.ts';
import { findSchoolById, getSchool } from '#modules/school/index.server.ts';
import { pick } from '#platform/text.ts';
import { enterAs } from '../../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only shows whose card it is: apps that preview links must not sign in. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
	const visit = await locals.visit();
	const card = await findCard(visit, params.secret);
	if (!card) return { card: undefined };
	const school = await getSchool({
		...visit,
		school: await findSchoolById(visit.db, card.schoolId),
	});
	return { card: { id: card.personId, name: card.name, school: pick(school.name, visit.locale) } };
};

export const actions: Actions = {
	default: async (event) => {
		const signedIn = await signInByCard(await event.locals.visit(), event.params.secret);
		if (!signedIn.ok) return fail(422, { refused: cardText[signedIn.reason]() });
		return enterAs(event, signedIn.value.token);
	},
};
