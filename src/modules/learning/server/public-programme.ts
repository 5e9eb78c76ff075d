import { findCraft, memberName } from '#modules/school/index.server.ts';
import { patternOfCraft } from '#modules/school/rules-craft-pattern.ts';
import { nobody } from '#platform/actor.ts';
import { NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { pick } from '#platform/text.ts';
import { mayTeach } from '../rules.ts';
import { isEnrolled } from './enrolment-queries.ts';
import { listPath } from './learner-path.ts';
import { listModules } from './module-queries.ts';
import { findProgramme } from './programme-queries.ts';

/**
 * The page of a programme: what it teaches and how the visitor stands to it. One that is not
 * published is seen by those who teach or follow it; for others it does not exist.
 */
export async function getPublicProgramme(ctx: Ctx, slug: string) {
	const programme = await findProgramme(ctx, slug);
	const known = ctx.actor.id !== nobody.id;
	const enrolled = known && (await isEnrolled(ctx, programme.id, ctx.actor.id));
	const teaches = mayTeach(ctx.actor, programme);
	if (!programme.publishedAt && !enrolled && !teaches) throw new NotFound(`programme ${slug}`);

	const [modules, lessons, trainer, startsOn, asked, craft] = await Promise.all([
		listModules(ctx, programme.id),
		listPath(ctx, programme.id, ctx.actor.id),
		memberName(ctx, programme.trainerId),
		nextStart(ctx, programme.id),
		known && hasAsked(ctx, programme.id),
		programme.craftId === null ? undefined : findCraft(ctx, programme.craftId),
	]);
	return {
		...programme,
		modules,
		lessons,
		trainer,
		startsOn,
		craft: craft && pick(craft.name, ctx.locale),
		pattern: patternOfCraft(craft),
		enrolled,
		teaches,
		asked,
	};
}

/** The first day of the next cohort, 'YYYY-MM-DD'; undefined when none is planned. */
async function nextStart(ctx: Ctx, programmeId: string) {
	const next = await inSchool(ctx)
		.selectFrom('learning.cohort')
		.select('starts_on')
		.where('programme_id', '=', programmeId)
		.where('starts_on', '>=', ctx.now.toISOString().slice(0, 10))
		.orderBy('starts_on')
		.limit(1)
		.executeTakeFirst();
	return next?.starts_on;
}

async function hasAsked(ctx: Ctx, programmeId: string) {
	const row = await inSchool(ctx)
		.selectFrom('learning.join_request')
		.select('id')
		.where('programme_id', '=', programmeId)
		.where('person_id', '=', ctx.actor.id)
		.where('answer', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}
