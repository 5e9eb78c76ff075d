import { memberName } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkSaid } from '../rules.ts';
import type { SayRefusal, SendMessage } from '../schema.ts';
import { messageSent } from './events.ts';
import { participantsOf } from './thread-queries.ts';

type Sent = Promise<Result<{ messageId: string }, SayRefusal>>;

/** A participant says something in a conversation. */
export async function sendMessage(ctx: Ctx, message: SendMessage): Sent {
	const participants = await participantsOf(ctx, message.threadId);
	authorise(participants.includes(ctx.actor.id));
	return write(ctx, message, ctx.actor.id, await memberName(ctx, ctx.actor.id));
}

/**
 * The guest of the conversation about a subject says something. The caller has proved that she is
 * the guest: she came by the order's unguessable code.
 */
export async function sendAsGuest(
	ctx: Ctx,
	{ subject, ...said }: Omit<SendMessage, 'threadId'> & { subject: string },
): Sent {
	const row = await inSchool(ctx)
		.selectFrom('network.thread')
		.select(['id', 'guest_name'])
		.where('subject_kind', '=', 'order')
		.where('subject', '=', subject)
		.executeTakeFirst();
	const { id, guest_name } = found(row, `thread of ${subject}`);
	return write(ctx, { ...said, threadId: id }, null, guest_name ?? '');
}

const write = (
	ctx: Ctx,
	{ threadId, ...said }: SendMessage,
	authorId: string | null,
	authorName: string,
): Sent =>
	inTransaction(ctx, async (tx) => {
		const checked = checkSaid(said);
		if (!checked.ok) return checked;
		const messageId = newId();
		await inSchool(tx)
			.insertInto('network.message', {
				id: messageId,
				thread_id: threadId,
				author_id: authorId,
				text: said.text,
				voice_file: said.voiceFile ?? null,
				photo_file: said.photoFile ?? null,
				sent_at: tx.now,
			})
			.execute();
		await inSchool(tx)
			.updateTable('network.thread')
			.set({ last_message_at: tx.now })
			.where('id', '=', threadId)
			.execute();
		const recipientIds = (await participantsOf(tx, threadId)).filter((id) => id !== authorId);
		await emit(tx, messageSent, { messageId, threadId, authorName, recipientIds });
		return ok({ messageId });
	});
