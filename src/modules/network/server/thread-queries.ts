import { sql } from 'kysely';
import { getMembers } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

const most = 100;

/** The conversations of the signed-in member, the one that spoke last first. */
export const listThreads = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('network.thread')
		.innerJoin('network.participant', (join) =>
			join
				.onRef('network.participant.school_id', '=', 'network.thread.school_id')
				.onRef('network.participant.thread_id', '=', 'network.thread.id'),
		)
		.select([
			'network.thread.id',
			'subject_kind as kind',
			'subject',
			'title',
			'guest_name as guestName',
			'last_message_at as lastAt',
			sql<boolean>`read_at is null or read_at < last_message_at`.as('unread'),
		])
		.where('member_id', '=', ctx.actor.id)
		.orderBy('last_message_at', 'desc')
		.limit(most)
		.execute();

/** One conversation with its messages, for its participants; it is read from now on. */
export async function readThread(ctx: Ctx, threadId: string) {
	const thread = await inSchool(ctx)
		.selectFrom('network.thread')
		.select(['id', 'subject_kind as kind', 'subject', 'title', 'guest_name as guestName'])
		.where('id', '=', threadId)
		.executeTakeFirst();
	const { id, ...about } = found(thread, `thread ${threadId}`);
	const participants = await participantsOf(ctx, id);
	authorise(participants.includes(ctx.actor.id));
	await inSchool(ctx)
		.updateTable('network.participant')
		.set({ read_at: ctx.now })
		.where('thread_id', '=', id)
		.where('member_id', '=', ctx.actor.id)
		.execute();
	return { id, ...about, messages: await messagesOf(ctx, id, about.guestName) };
}

/** What was said about an order, for its guest: the caller has proved that she is the guest. */
export async function readAsGuest(ctx: Ctx, subject: string) {
	const thread = await inSchool(ctx)
		.selectFrom('network.thread')
		.select(['id', 'guest_name as guestName'])
		.where('subject_kind', '=', 'order')
		.where('subject', '=', subject)
		.executeTakeFirst();
	return thread ? messagesOf(ctx, thread.id, thread.guestName) : [];
}

/** The members who take part. */
export async function participantsOf(ctx: Ctx, threadId: string): Promise<string[]> {
	const rows = await inSchool(ctx)
		.selectFrom('network.participant')
		.select('member_id')
		.where('thread_id', '=', threadId)
		.execute();
	return rows.map(({ member_id }) => member_id);
}

async function messagesOf(ctx: Ctx, threadId: string, guestName: string | null) {
	const rows = await inSchool(ctx)
		.selectFrom('network.message')
		.select(['id', 'author_id', 'text', 'voice_file', 'photo_file', 'sent_at'])
		.where('thread_id', '=', threadId)
		.orderBy('sent_at')
		.limit(500)
		.execute();
	const authors = rows.flatMap(({ author_id }) => author_id ?? []);
	const names = new Map((await getMembers(ctx, authors)).map(({ id, name }) => [id, name]));
	return rows.map(({ author_id, ...row }) => ({
		...row,
		authorId: author_id,
		author: author_id ? (names.get(author_id) ?? '') : (guestName ?? ''),
	}));
}
