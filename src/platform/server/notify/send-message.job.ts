import * as v from 'valibot';
import type { Visit } from '../context.ts';
import { defineJob, enqueue, type Job } from '../jobs.ts';
import type { MessageRow } from './message-row.ts';
import { transportFor, type SendFailure } from './transport.ts';

type Input = { messageId: string };

/** Seconds until the next attempt, after the first, the second … ; then it has failed. */
const pauses = [30, 2 * 60, 10 * 60, 60 * 60, 4 * 60 * 60];

/**
 * Holds the row while it sends, so that the same job run twice, even at the same moment, sends
 * once: the second finds the row taken or sent. A process that dies between the provider's yes and
 * the commit sends again, with the same id.
 */
export const sendMessage: Job<Input, Visit> = defineJob<Input, Visit>({
	name: 'platform.send_message',
	input: v.object({ messageId: v.string() }),
	async run(tx, { messageId }) {
		const message = await tx.db
			.selectFrom('platform.message_out')
			.selectAll()
			.where('id', '=', messageId)
			.where('status', '=', 'waiting')
			.forUpdate()
			.skipLocked()
			.executeTakeFirst();
		if (!message) return;

		const transport = transportFor(message.channel);
		const outcome = await transport.send(message).then(
			({ providerId }) => sent(tx, message, providerId),
			(failure: SendFailure) => notSent(tx, message, failure),
		);
		await tx.db
			.updateTable('platform.message_out')
			.set({ ...outcome, transport: transport.name, attempts: message.attempts + 1 })
			.where('id', '=', messageId)
			.execute();
	},
});

const sent = ({ now }: Visit, message: MessageRow, providerId: string | null) => ({
	status: 'sent' as const,
	sent_at: now,
	provider_id: providerId,
	failure: null,
	text: message.secret && transportFor(message.channel).name !== 'inbox' ? '' : message.text,
});

async function notSent(tx: Visit, { id, attempts }: MessageRow, failure: SendFailure) {
	const pause = pauses[attempts];
	const again = !failure.permanent && pause !== undefined;
	if (again)
		await enqueue(
			tx,
			sendMessage,
			{ messageId: id },
			{ startAfter: new Date(tx.now.getTime() + pause * 1000) },
		);
	return { status: again ? ('waiting' as const) : ('failed' as const), failure: failure.message };
}
