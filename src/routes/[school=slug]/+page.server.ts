import { getSchool } from '#modules/school/index.server.ts';
import { pick } from '#platform/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enter(params.school);
	const { name, town } = await getSchool(ctx);
	const { roles } = ctx.actor;
	return {
		name: pick(name, ctx.locale),
		town,
		coordinator: roles.includes('coordinator') || roles.includes('operator'),
		trainer: roles.includes('trainer') || roles.includes('coordinator'),
	};
};
