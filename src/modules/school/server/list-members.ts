import { authorise } from '#platform/errors.ts';
import { fold } from '#platform/fold.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayListLearners, mayManageMembers } from '../rules.ts';
import type { MemberRole } from '../schema.ts';

export type MemberQuery = { search?: string; role?: MemberRole; after?: string };
const pageSize = 50;

/**
 * A page of members by name, `after` being the id of the last one seen. Coordinators see all with
 * their phones; a trainer sees the names of learners.
 */
export async function listMembers(ctx: Ctx, { search = '', role, after }: MemberQuery) {
	authorise(mayListLearners(ctx.actor));
	const manages = mayManageMembers(ctx.actor);
	const only = manages ? role : 'learner';
	let query = inSchool(ctx)
		.selectFrom('school.member')
		.select([
			'id',
			'name',
			'name_folded',
			'phone',
			'portrait_file as portraitFile',
			'joined_at as joinedAt',
		])
		.where('left_at', 'is', null)
		.orderBy('name_folded')
		.orderBy('id')
		.limit(pageSize + 1);
	const words = fold(search).split(' ').filter(Boolean);
	for (const word of words)
		query = query.where((row) =>
			row.or([
				row('name_folded', 'like', `%${escapeLike(word)}%`),
				...(manages && /^\d{4,}$/.test(word)
					? [row('phone', 'like', `%${word.replace(/^0/, '')}%`)]
					: []),
			]),
		);
	if (only) query = query.where('id', 'in', idsWith(ctx, only));
	const last = after && (await nameOf(ctx, after));
	if (last)
		query = query.where((row) =>
			row.or([
				row('name_folded', '>', last),
				row.and([row('name_folded', '=', last), row('id', '>', after)]),
			]),
		);
	const rows = await query.execute();
	const page = rows.slice(0, pageSize);
	const roles = await rolesFor(
		ctx,
		page.map(({ id }) => id),
	);
	return {
		members: page.map(({ id, name, phone, portraitFile, joinedAt }) => ({
			id,
			name,
			phone: manages ? phone : null,
			portraitFile,
			joinedAt,
			roles: roles.filter((row) => row.member_id === id).map((row) => row.role),
		})),
		next: rows.length > pageSize ? page.at(-1)?.id : undefined,
	};
}

const escapeLike = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const idsWith = (ctx: Ctx, role: MemberRole) =>
	inSchool(ctx).selectFrom('school.role').select('member_id').where('role', '=', role);

async function nameOf(ctx: Ctx, id: string) {
	const row = inSchool(ctx).selectFrom('school.member').select('name_folded').where('id', '=', id);
	return (await row.executeTakeFirst())?.name_folded;
}

const rolesFor = async (ctx: Ctx, ids: string[]) =>
	ids.length
		? inSchool(ctx)
				.selectFrom('school.role')
				.select(['member_id', 'role'])
				.where('member_id', 'in', ids)
				.execute()
		: [];
