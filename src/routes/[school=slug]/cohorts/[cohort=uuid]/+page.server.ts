import { fail } from '@sveltejs/kit';
import { acceptRequest, declineRequest, listJoinRequests } from '#modules/learning/index.server.ts';
import { paces } from '#modules/learning/rules-pace.ts';
import { AnswerRequest } from '#modules/learning/schema.ts';
import { refusalText } from '#modules/learning/text.ts';
import { getSchool } from '#modules/school/index.server.ts';
import { readForm } from '#platform/server/form.ts';
import { pick } from '#platform/text.ts';
import { loadPeople } from './people.server.ts';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const { people, manages, cohort, ...about } = await loadPeople(ctx, params.cohort);
	const { name } = await getSchool(ctx);
	const pace = paces.find((one) => one === url.searchParams.get('pace'));
	const asked = people.filter((person) => !pace || person.pace === pace);
	const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
	return {
		...about,
		cohort,
		manages,
		school: pick(name, ctx.locale),
		requests: manages ? await listJoinRequests(ctx, cohort.programmeId) : [],
		women: people.filter(({ sex }) => sex === 'woman').length,
		men: people.filter(({ sex }) => sex === 'man').length,
		share: people.reduce((sum, { share }) => sum + share, 0) / (people.length || 1),
		certified: people.filter(({ certified }) => certified).length,
		counts: Object.fromEntries(
			paces.map((one) => [one, people.filter(({ pace }) => pace === one).length]),
		),
		daysLeft: cohort.endsOn
			? Math.ceil((Date.parse(cohort.endsOn) - ctx.now.getTime()) / 86_400_000)
			: undefined,
		pace,
		page,
		people: asked.slice((page - 1) * pageSize, page * pageSize),
		more: asked.length > page * pageSize,
	};
};

export const actions: Actions = {
	accept: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, AnswerRequest);
		if (!form.ok) return fail(422, { refused: undefined });
		const { requestId } = form.input;
		const answered = await acceptRequest(ctx, { requestId, cohortId: params.cohort });
		if (!answered.ok) return fail(409, { refused: refusalText[answered.reason]() });
		return { refused: undefined };
	},
	decline: async ({ locals, params, request }) => {
		const ctx = await locals.enterSignedIn(params.school);
		const form = await readForm(request, AnswerRequest);
		if (!form.ok) return fail(422, { refused: undefined });
		await declineRequest(ctx, form.input.requestId);
		return { refused: undefined };
	},
};
