import * as v from 'valibot';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { tellPerson } from '#modules/identity/index.server.ts';
import { installation } from '#platform/server/installation.ts';
import { defineJob } from '#platform/server/jobs.ts';
import { notifyInApp } from '#platform/server/notify/notify-in-app.ts';
import { loadWork } from './get-work.ts';

/** The learner hears of her mark where she is, and by SMS where she has a phone. */
export const tellMarked = defineJob({
	name: 'assessment.tell_marked',
	input: v.object({
		workId: v.string(),
		learnerId: v.string(),
		score: v.number(),
		passed: v.boolean(),
	}),
	async run(tx, { workId, learnerId, score, passed }) {
		const { practical_id } = await loadWork(tx, workId);
		const href = `/learn/works/${practical_id}`;
		const textKey = passed ? 'assessment_notice_passed' : 'assessment_notice_again';
		await notifyInApp(tx, {
			personId: learnerId,
			kind: 'work',
			cause: workId,
			textKey,
			params: { score },
			href,
		});
		await tellPerson(tx, learnerId, {
			cause: `work ${workId}`,
			text: (locale) =>
				`${m[textKey]({ score }, { locale })} ${installation().origin}${localizeHref(href, { locale })}`,
		});
	},
});
