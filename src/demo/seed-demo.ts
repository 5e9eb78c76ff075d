import type { Db } from '#platform/server/database.ts';
import { rightAnswers } from './answers.ts';
import { buy } from './buy.ts';
import { drain } from './drain.ts';
import { learn } from './learn.ts';
import { open, programmeKey } from './open.ts';
import { workPhotos } from './photos.ts';
import { inSchoolOn } from './scene.ts';
import { sell } from './sell.ts';
import { readStory } from './story.ts';
import { talk } from './talk.ts';

type Say = (line: string) => void;

/**
 * Tells the demo story once, through the same use cases as everyone: two schools with people at
 * every stage of the way. A database that has a school already is left alone.
 */
export async function seedDemo(db: Db, say: Say): Promise<void> {
	const { schools } = await readStory();
	const answers = await rightAnswers(`content/programmes/${programmeKey}`);
	for (const story of schools) {
		say(`Demo: ${story.name.en}…`);
		const opened = await open(db, story);
		const trainer = inSchoolOn(
			db,
			opened.school,
			opened.coordinator.now,
			opened.trainerId,
			'trainer',
		);
		await learn(opened, { answers, photos: await workPhotos(trainer) });
		await drain(db);
		const shops = await sell(opened, story);
		await drain(db);
		await buy(db, shops);
		await talk(opened);
		await drain(db);
	}
}
