import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

/** The signed-in person's own project in this school; undefined while she has none. */
export const findMyProject = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('enterprise.project')
		.select([
			'id',
			'craft_id as craftId',
			'certificate_code as certificateCode',
			'idea',
			'customers',
			'place',
			'voices',
			'opened_at as openedAt',
		])
		.where('maker_id', '=', ctx.actor.id)
		.executeTakeFirst();
