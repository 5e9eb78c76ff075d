import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';
import type { Multilingual } from '#platform/text.ts';

export const sittingFinished = defineEvent(
	'assessment.sitting_finished',
	v.object({
		sittingId: v.string(),
		testId: v.string(),
		learnerId: v.string(),
		score: v.number(),
		passed: v.boolean(),
	}),
);

export const workSubmitted = defineEvent(
	'assessment.work_submitted',
	v.object({ workId: v.string(), learnerId: v.string() }),
);

export const workMarked = defineEvent(
	'assessment.work_marked',
	v.object({ workId: v.string(), learnerId: v.string(), score: v.number(), passed: v.boolean() }),
);

/** Everything a certificate says, so that who hears it need not ask back. */
export const programmePassed = defineEvent(
	'assessment.programme_passed',
	v.object({
		programmeId: v.string(),
		learnerId: v.string(),
		title: v.custom<Multilingual>((value) => typeof value === 'object' && value !== null),
		craftId: v.nullable(v.string()),
		hours: v.number(),
		markerId: v.string(),
		theoryScore: v.number(),
		practicalScore: v.number(),
		evidenceFileIds: v.array(v.string()),
	}),
);
