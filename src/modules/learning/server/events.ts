import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';

/** Also when she comes back after having withdrawn. */
export const learnerEnrolled = defineEvent(
	'learning.learner_enrolled',
	v.object({
		learnerId: v.string(),
		programmeId: v.string(),
		cohortId: v.string(),
		craftId: v.nullable(v.string()),
	}),
);

/** Once for each learner and lesson, whatever version she followed. */
export const lessonCompleted = defineEvent(
	'learning.lesson_completed',
	v.object({ learnerId: v.string(), lessonId: v.string(), programmeId: v.string() }),
);

export const programmePublished = defineEvent(
	'learning.programme_published',
	v.object({ programmeId: v.string(), craftId: v.nullable(v.string()) }),
);

/** Shipped content came in or was brought up to date: what else belongs to it can follow. */
export const programmeAdopted = defineEvent(
	'learning.programme_adopted',
	v.object({ programmeId: v.string(), sourceKey: v.string() }),
);
