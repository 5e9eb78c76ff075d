import { cohortProgress, getCohort } from '#modules/learning/index.server.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { getMembers } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';

/** Those who sit in the cohort, in the order of their names; for a coordinator. */
export async function loadSeated(ctx: Ctx, cohortId: string) {
	authorise(mayManageCohorts(ctx.actor));
	const cohort = await getCohort(ctx, cohortId);
	const { learners } = await cohortProgress(ctx, cohortId);
	const seated = learners.filter(({ withdrawnAt }) => !withdrawnAt);
	const ids = seated.map(({ learnerId }) => learnerId);
	const members = await getMembers(ctx, ids);
	return { cohort, people: members.map(({ id, name }) => ({ id, name })) };
}

/** Twenty sheets of eight: what is drawn while somebody waits. */
export const cardsAtOnce = 160;

/** The page asked for, from 1, and the people on it. */
export function partOf<T>(people: readonly T[], asked: FormDataEntryValue | null) {
	const page = Math.max(1, Math.trunc(Number(asked)) || 1);
	const end = page * cardsAtOnce;
	return { page, part: people.slice(end - cardsAtOnce, end), more: people.length > end };
}
