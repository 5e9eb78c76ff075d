import * as v from 'valibot';
import type { Visit } from '../context.ts';
import { defineJob } from '../jobs.ts';

/** Long enough to answer "I never got it", no longer. */
const daysKept = 90;

/** Takes away messages that are older than 90 days, whatever became of them. */
export const forgetMessages = defineJob<object, Visit>({
	name: 'platform.forget_messages',
	cron: '41 3 * * *',
	input: v.object({}),
	async run({ db, now }) {
		const before = new Date(now.getTime() - daysKept * 24 * 60 * 60 * 1000);
		await db.deleteFrom('platform.message_out').where('created_at', '<', before).execute();
	},
});

/** All messages to these numbers and addresses, for a person who asks to be erased. */
export async function forgetRecipient({ db }: Pick<Visit, 'db'>, recipients: readonly string[]) {
	if (recipients.length)
		await db.deleteFrom('platform.message_out').where('recipient', 'in', recipients).execute();
}
