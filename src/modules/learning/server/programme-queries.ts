import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The programme as its staff and its learners need it; 404 in another school. */
export async function getProgramme(ctx: Ctx, programmeId: string) {
	const programme = await programmes(ctx).where('id', '=', programmeId).executeTakeFirst();
	return found(programme, `programme ${programmeId}`);
}

/** By the word in its address; 404 for an unknown one. */
export async function findProgramme(ctx: Ctx, slug: string) {
	const programme = await programmes(ctx).where('slug', '=', slug).executeTakeFirst();
	return found(programme, `programme ${slug}`);
}

/** Every programme of the school, drafts too, oldest first. */
export const listProgrammes = (ctx: Ctx) => programmes(ctx).orderBy('created_at').execute();

/** Those the actor teaches: her own as a trainer, all of them as a coordinator. */
export async function listTaught(ctx: Ctx) {
	const { id, roles } = ctx.actor;
	if (roles.includes('coordinator')) return listProgrammes(ctx);
	if (!roles.includes('trainer')) return [];
	return programmes(ctx).where('trainer_id', '=', id).orderBy('created_at').execute();
}

const programmes = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('learning.programme')
		.select([
			'id',
			'slug',
			'source_key as sourceKey',
			'craft_id as craftId',
			'title',
			'summary',
			'competences',
			'hours',
			'trainer_id as trainerId',
			'published_at as publishedAt',
		]);
