import { adoptAssessments } from '#modules/assessment/index.server.ts';
import { createPerson } from '#modules/identity/index.server.ts';
import {
	adoptProgramme,
	createCohort,
	enrolMember,
	publishProgramme,
} from '#modules/learning/index.server.ts';
import { openSchool, registerMember } from '#modules/school/index.server.ts';
import type { Ctx, School } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { daysAgo, inSchoolOn, must, visitOn } from './scene.ts';
import type { SchoolStory, Stage } from './story.ts';

export const programmeKey = 'hand-knotted-rug';

export type Opened = {
	school: School;
	programmeId: string;
	coordinator: Ctx;
	trainerId: string;
	learners: { id: string; name: string; stage: Stage }[];
};

/** The school, its staff, its programme, a cohort and its learners. */
export async function open(db: Db, story: SchoolStory): Promise<Opened> {
	const then = daysAgo(160);
	const founder = await createPerson(visitOn(db, then), {
		name: story.coordinator.name,
		phone: `+212${story.coordinator.phone.slice(1)}`,
	});
	const { slug, name, town, region } = story;
	const school = must(
		await openSchool(visitOn(db, then, founder, 'operator'), {
			slug,
			nameAr: name.ar,
			nameFr: name.fr,
			nameEn: name.en,
			town,
			regionCode: region,
		}),
	);
	const coordinator = inSchoolOn(db, school, then, founder, 'coordinator');
	const trainers: string[] = [];
	for (const trainer of story.trainers)
		trainers.push(
			must(await registerMember(coordinator, { ...trainer, role: 'trainer' })).memberId,
		);
	const [trainerId = ''] = trainers;

	const { programmeId } = must(await adoptProgramme(coordinator, programmeKey, { trainerId }));
	await adoptAssessments(coordinator, {
		programmeId,
		folder: `content/programmes/${programmeKey}`,
	});
	must(await publishProgramme(coordinator, programmeId));

	const { cohortId } = must(
		await createCohort(coordinator, {
			programmeId,
			name: story.cohort,
			startsOn: daysAgo(150).toISOString().slice(0, 10),
			endsOn: undefined,
			seats: 30,
		}),
	);
	const learners: Opened['learners'] = [];
	for (const { stage, born, craft, ...said } of story.learners) {
		const { memberId } = must(
			await registerMember(coordinator, {
				...said,
				role: 'learner',
				birthYear: born,
				regionCode: region,
				town,
				craftId: craft,
			}),
		);
		must(await enrolMember(coordinator, { cohortId, memberId }));
		learners.push({ id: memberId, name: said.name, stage });
	}
	return { school, programmeId, coordinator, trainerId, learners };
}
