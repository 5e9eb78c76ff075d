import { listStandings } from '#modules/assessment/index.server.ts';
import { certificatesOf } from '#modules/credentials/index.server.ts';
import { cohortProgress, getCohort } from '#modules/learning/index.server.ts';
import { mayManageCohorts } from '#modules/learning/rules.ts';
import { paceOf, paces } from '#modules/learning/rules-pace.ts';
import { getMembers } from '#modules/school/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { pick } from '#platform/text.ts';

/** The cohort and everyone who sits in it, who needs somebody first; phones for coordinators alone. */
export async function loadPeople(ctx: Ctx, cohortId: string) {
	const cohort = await getCohort(ctx, cohortId);
	const progress = await cohortProgress(ctx, cohortId);
	const seated = progress.learners.filter(({ withdrawnAt }) => !withdrawnAt);
	const seats = new Map(seated.map((seat) => [seat.learnerId, seat]));
	const ids = [...seats.keys()];
	const [members, certificates, standings] = await Promise.all([
		getMembers(ctx, ids),
		certificatesOf(ctx, ids),
		listStandings(ctx, cohort.programmeId, ids),
	]);
	const certified = new Set(
		certificates
			.filter(({ programmeId }) => programmeId === cohort.programmeId)
			.map(({ learnerId }) => learnerId),
	);
	const manages = mayManageCohorts(ctx.actor);
	const people = members.flatMap(({ id, name, phone, sex }) => {
		const seat = seats.get(id);
		if (!seat) return [];
		const learner = { ...seat, lessons: progress.lessons, certified: certified.has(id) };
		return {
			id,
			name,
			sex,
			phone: manages ? phone : null,
			done: seat.done,
			seenAt: seat.seenAt,
			enrolledAt: seat.enrolledAt,
			certified: learner.certified,
			share: progress.lessons ? Math.min(1, seat.done / progress.lessons) : 0,
			pace: paceOf(learner, cohort, ctx.now),
			...(standings.learners.get(id) ?? { passedTests: 0, workPassed: false }),
		};
	});
	// The members came in the order of their names, and sorting keeps it.
	people.sort((one, other) => paces.indexOf(one.pace) - paces.indexOf(other.pace));
	const { programmeTitle, ...about } = cohort;
	return {
		cohort: { ...about, programme: pick(programmeTitle, ctx.locale) },
		lessons: progress.lessons,
		tests: standings.tests,
		people,
		manages,
	};
}

export type Person = Awaited<ReturnType<typeof loadPeople>>['people'][number];
