import type { School, Visit } from '../context.ts';
import { newId } from '../id.ts';
import { enqueue } from '../jobs.ts';
import type { Channel } from './message-row.ts';
import { sendMessage } from './send-message.job.ts';

export type Notice = {
	channel: Channel;
	/** A phone number as +212612345678, or an e-mail address. */
	to: string;
	subject?: string;
	text: string;
	/** Blank the text once it has left the machine, as for a code to sign in. */
	secret?: boolean;
	/** What it is about, as `order 018f…`: the same cause tells the same person once. */
	cause?: string;
};

/**
 * Writes a message and the job that sends it in the caller's transaction: it is sent when what it
 * tells has happened, and not otherwise.
 */
export async function notify(tx: Visit & { school?: School }, notice: Notice) {
	const row = await tx.db
		.insertInto('platform.message_out')
		.values({
			id: newId(),
			school_id: tx.school?.id ?? null,
			channel: notice.channel,
			recipient: notice.to,
			subject: notice.subject ?? null,
			text: notice.text,
			locale: tx.locale,
			secret: notice.secret ?? false,
			cause: notice.cause ?? null,
			status: 'waiting',
			attempts: 0,
			transport: null,
			provider_id: null,
			failure: null,
			created_at: tx.now,
			sent_at: null,
		})
		.onConflict((conflict) => conflict.columns(['channel', 'recipient', 'cause']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (row) await enqueue(tx, sendMessage, { messageId: row.id });
}
