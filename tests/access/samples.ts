import { enrolMember } from '#modules/learning/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { actingAs } from '../factories.ts';
import { aCertified } from '../factories/credentials.ts';
import { aCohort, aProgramme } from '../factories/learning.ts';

type People = { learner: string; trainer: string; coordinator: string };

/**
 * What stands in the brackets of an address, by its name there, made for one school and its people.
 * An address with a bracket that is not here is asked with one that nothing has.
 */
export async function makeSamples(ctx: Ctx, people: People): Promise<Record<string, string>> {
	const programme = await aProgramme(ctx, { trainerId: people.trainer });
	const coordinator = actingAs(ctx, people.coordinator, 'coordinator');
	const cohort = await aCohort(coordinator, programme.id);
	await enrolMember(coordinator, { cohortId: cohort, memberId: people.learner });
	const certified = await aCertified(ctx);
	const { code } = await inSchool(certified)
		.selectFrom('credentials.certificate')
		.select('code')
		.executeTakeFirstOrThrow();
	return {
		code,
		school: ctx.school.slug,
		cohort,
		member: people.learner,
		'programme=uuid': programme.id,
		programme: `rug-${programme.id.slice(-8)}`,
		lesson: programme.lessonIds[0] ?? '',
		step: '1',
		name: 'rug-wash',
	};
}

/** What is sent to an operation, so that it is understood; a form goes out empty. */
export const bodyOf = (route: string, samples: Record<string, string>): Record<string, unknown> =>
	({
		'POST /api/v1/schools/{school}/lessons/{lesson}/progress': { step: 1 },
		'POST /api/v1/schools/{school}/cohorts/{cohort}/enrolments': { memberId: samples.member },
		'POST /[school=slug]/members/cards.pdf': { member: samples.member },
		'POST /api/v1/schools/{school}/members': { name: 'فاطمة', role: 'learner' },
	})[route] ?? {};
