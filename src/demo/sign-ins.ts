import { cardUrl, issueCard } from '#modules/identity/index.server.ts';
import type { Db } from '#platform/server/database.ts';
import { installation } from '#platform/server/installation.ts';
import { visitOn } from './scene.ts';
import { readStory } from './story.ts';

/** Who one may be in the demo: staff sign in by phone, a learner and a maker by their cards. */
export async function listSignIns(db: Db): Promise<string[]> {
	const [story] = (await readStory()).schools;
	if (!story) return [];
	const { origin } = installation();
	const waiting = story.learners.find(({ stage }) => stage === 'lessons');
	const maker = story.shops[0]?.maker;
	return [
		`coordinator  ${story.coordinator.phone}   the code comes to ${origin}/dev/inbox`,
		`trainer      ${story.trainers[0]?.phone}   the code comes to ${origin}/dev/inbox`,
		`learner      ${await cardOf(db, waiting?.name)}`,
		`maker        ${await cardOf(db, maker)}`,
	];
}

/** A card is known only when it is made, so each start prints new ones. */
async function cardOf(db: Db, name: string | undefined): Promise<string> {
	const person = await db
		.selectFrom('identity.person')
		.innerJoin('school.belonging', 'school.belonging.person_id', 'identity.person.id')
		.select(['identity.person.id', 'school_id'])
		.where('name', '=', name ?? '')
		.executeTakeFirst();
	if (!person) return '(not in this database)';
	const holder = { personId: person.id, schoolId: person.school_id };
	return cardUrl(installation().origin, await issueCard(visitOn(db, new Date()), holder));
}
