import { myAssessments } from '#modules/assessment/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';

/** The tests and practical works of a programme as `TestsOfProgramme` shows them. */
export async function testsOfProgramme(ctx: Ctx, programmeId: string) {
	const { tests, practicals } = await myAssessments(ctx, programmeId);
	const titleOf = ({ title }: (typeof tests | typeof practicals)[number]) =>
		pick(title, ctx.locale);
	const say = await speak(ctx, [...tests.map(titleOf), ...practicals.map(titleOf)]);
	return {
		tests: tests.map((test) => ({ ...test, title: titleOf(test), voice: say(titleOf(test)) })),
		practicals: practicals.map((practical) => ({
			...practical,
			title: titleOf(practical),
			voice: say(titleOf(practical)),
		})),
	};
}

export type Assessments = Awaited<ReturnType<typeof testsOfProgramme>>;
