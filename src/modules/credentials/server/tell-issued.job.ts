import * as v from 'valibot';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import { tellPerson } from '#modules/identity/index.server.ts';
import { installation } from '#platform/server/installation.ts';
import { defineJob } from '#platform/server/jobs.ts';
import { notifyInApp } from '#platform/server/notify/notify-in-app.ts';

/** She hears of her certificate where she is, and by SMS where she has a phone. */
export const tellIssued = defineJob({
	name: 'credentials.tell_issued',
	input: v.object({ certificateId: v.string(), code: v.string(), learnerId: v.string() }),
	async run(tx, { certificateId, code, learnerId }) {
		const href = `/verify/${code}`;
		await notifyInApp(tx, {
			personId: learnerId,
			kind: 'certificate',
			cause: certificateId,
			textKey: 'credentials_notice_issued',
			href,
		});
		await tellPerson(tx, learnerId, {
			cause: `certificate ${certificateId}`,
			text: (locale) =>
				`${m.credentials_notice_issued({}, { locale })} ${installation().origin}${localizeHref(href, { locale })}`,
		});
	},
});
