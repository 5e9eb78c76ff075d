import { error, fail } from '@sveltejs/kit';
import { phoneProblem } from '#modules/identity/text.ts';
import type { PhoneRefusal } from '#modules/identity/rules-phone.ts';
import { isFresh, listRegions, setLogo, startInstallation } from '#modules/school/index.server.ts';
import { firstSchool, type StartRefusal } from '#modules/school/schema.ts';
import { startText } from '#modules/school/text.ts';
import { readForm } from '#platform/server/form.ts';
import { enterAs } from '../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is such a page only until the first school is open. */
export const load: PageServerLoad = async ({ locals }) => {
	const visit = await locals.visit();
	if (!(await isFresh(visit))) error(404);
	return { regions: await listRegions(visit) };
};

const fieldOf = (reason: StartRefusal) => {
	if (reason.startsWith('phone')) return 'phone';
	if (reason.startsWith('slug')) return 'slug';
	return reason === 'region_unknown' ? 'regionCode' : undefined;
};

export const actions: Actions = {
	default: async (event) => {
		const visit = await event.locals.visit();
		const form = await readForm(event.request, firstSchool);
		if (!form.ok) return fail(400, { ...form.state, refused: undefined });
		const started = await startInstallation(visit, form.input);
		if (!started.ok) {
			const { reason } = started;
			const field = fieldOf(reason);
			const text =
				field === 'phone'
					? phoneProblem(reason as PhoneRefusal, form.input.phone)
					: startText[reason]();
			if (!field) return fail(422, { ...form.state, refused: text as string | undefined });
			return fail(422, {
				...form.state,
				refused: undefined,
				problems: { [field]: reason },
				said: { [field]: text },
			});
		}
		const { school, token } = started.value;
		const { logo } = form.files;
		const kept = logo && (await setLogo({ ...visit, school }, logo));
		// The school is open; the picture can be sent again in its settings.
		const next = kept && !kept.ok ? `/${school.slug}/settings` : undefined;
		return enterAs(event, token, next);
	},
};
