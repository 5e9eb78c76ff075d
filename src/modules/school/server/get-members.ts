import { nobody } from '#platform/actor.ts';
import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/**
 * Members of this school by id, those who left too, in the order of their names; an id that is not
 * of this school is left out. The caller decides who may see them.
 */
export const getMembers = (ctx: Ctx, ids: readonly string[]) =>
	inSchool(ctx)
		.selectFrom('school.member')
		.select([
			'id',
			'name',
			'phone',
			'sex',
			'birth_year as birthYear',
			'setting',
			'region_code as regionCode',
			'town',
			'craft_id as craftId',
			'portrait_file as portraitFile',
			'joined_at as joinedAt',
			'left_at as leftAt',
		])
		.where('id', 'in', ids.length ? [...ids] : [nobody.id])
		.orderBy('name_folded')
		.orderBy('id')
		.execute();

export type Member = Awaited<ReturnType<typeof getMembers>>[number];

/** 404 for an id of another school. */
export async function memberName(ctx: Ctx, id: string): Promise<string> {
	const row = await inSchool(ctx)
		.selectFrom('school.member')
		.select('name')
		.where('id', '=', id)
		.executeTakeFirst();
	return found(row, `member ${id}`).name;
}
