import { getSchool, listMembers } from '#modules/school/index.server.ts';
import { mayManageMembers } from '#modules/school/rules.ts';
import { memberRoles } from '#modules/school/schema.ts';
import { showPhone } from '#modules/identity/rules-phone.ts';
import { fileUrl } from '#platform/media.ts';
import { pick } from '#platform/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const search = url.searchParams.get('q') ?? '';
	const role = memberRoles.find((one) => one === url.searchParams.get('role'));
	const after = /^[\da-f-]{36}$/.exec(url.searchParams.get('after') ?? '')?.[0];
	const { members, next } = await listMembers(ctx, { search, role, after });
	const { name } = await getSchool(ctx);
	return {
		school: { slug: params.school, name: pick(name, ctx.locale) },
		members: members.map(({ phone, portraitFile, ...member }) => ({
			...member,
			portrait: portraitFile
				? fileUrl({ school: params.school, id: portraitFile }, '160.webp')
				: undefined,
			phone: phone && showPhone(phone),
		})),
		manages: mayManageMembers(ctx.actor),
		search,
		role,
		after,
		next,
	};
};
