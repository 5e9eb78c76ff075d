import { enrolMember } from '#modules/learning/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { actingAs } from '../factories.ts';
import { aCertified } from '../factories/credentials.ts';
import { aCohort, aProgramme } from '../factories/learning.ts';
import { exampleOf, type Schema } from './example-of.ts';

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
	const slug = `rug-${programme.id.slice(-8)}`;
	const lesson = programme.lessonIds[0] ?? '';
	return {
		code,
		slug,
		number: '1',
		cohortId: cohort,
		lessonId: lesson,
		programmeId: programme.id,
		school: ctx.school.slug,
		cohort,
		member: people.learner,
		'programme=uuid': programme.id,
		programme: slug,
		lesson,
		step: '1',
		name: 'rug-wash',
	};
}

type Document = {
	paths: Record<
		string,
		Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
	>;
};

/** What is sent to an operation, so that it is understood; a form goes out empty. */
export function bodyOf(route: string, samples: Record<string, string>, { paths }: Document) {
	const own: Record<string, Record<string, unknown>> = {
		'POST /[school=slug]/members/cards.pdf': { member: samples.member },
	};
	const [method = '', path = ''] = route.split(' ');
	const operation = paths[path]?.[method.toLowerCase()];
	const schema = operation?.requestBody?.content['application/json']?.schema;
	return own[route] ?? (schema ? (exampleOf(schema) as Record<string, unknown>) : {});
}
