import { authorise, found } from '#platform/errors.ts';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { checkSaid, isMember, mayHide } from '../rules.ts';
import type { SayRefusal, WritePost, WriteReply } from '../schema.ts';
import { getCircle } from './circle-queries.ts';

/** A member says something on the wall of a circle. */
export async function writePost(
	ctx: Ctx,
	{ circleId, ...said }: WritePost,
): Promise<Result<{ postId: string }, SayRefusal>> {
	authorise(isMember(ctx.actor));
	await getCircle(ctx, circleId);
	const checked = checkSaid(said);
	if (!checked.ok) return checked;
	const id = newId();
	await inSchool(ctx)
		.insertInto('network.post', {
			id,
			circle_id: circleId,
			author_id: ctx.actor.id,
			kind: 'word',
			cause: null,
			text: said.text,
			voice_file: said.voiceFile ?? null,
			photo_file: said.photoFile ?? null,
			params: json({}),
			posted_at: ctx.now,
			hidden_at: null,
		})
		.execute();
	return ok({ postId: id });
}

/** A member answers a post. */
export async function writeReply(
	ctx: Ctx,
	{ postId, ...said }: WriteReply,
): Promise<Result<{ replyId: string }, SayRefusal>> {
	authorise(isMember(ctx.actor));
	await loadPost(ctx, postId);
	const checked = checkSaid(said);
	if (!checked.ok) return checked;
	const id = newId();
	await inSchool(ctx)
		.insertInto('network.reply', {
			id,
			post_id: postId,
			author_id: ctx.actor.id,
			text: said.text,
			voice_file: said.voiceFile ?? null,
			posted_at: ctx.now,
		})
		.execute();
	return ok({ replyId: id });
}

/** Claps for a post, once for each member; a second tap takes it back. */
export const applaud = (ctx: Ctx, postId: string): Promise<void> =>
	inTransaction(ctx, async (tx) => {
		authorise(isMember(tx.actor));
		await loadPost(tx, postId);
		const { numDeletedRows } = await inSchool(tx)
			.deleteFrom('network.applause')
			.where('post_id', '=', postId)
			.where('member_id', '=', tx.actor.id)
			.executeTakeFirst();
		if (numDeletedRows) return;
		await inSchool(tx)
			.insertInto('network.applause', {
				post_id: postId,
				member_id: tx.actor.id,
				given_at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	});

/** Takes a post off the wall; it is kept, hidden. */
export async function hidePost(ctx: Ctx, postId: string): Promise<void> {
	const post = await loadPost(ctx, postId);
	authorise(mayHide(ctx.actor, post.author_id));
	await inSchool(ctx)
		.updateTable('network.post')
		.set({ hidden_at: ctx.now })
		.where('id', '=', postId)
		.execute();
}

async function loadPost(ctx: Ctx, postId: string) {
	const row = await inSchool(ctx)
		.selectFrom('network.post')
		.select(['id', 'author_id'])
		.where('id', '=', postId)
		.where('hidden_at', 'is', null)
		.executeTakeFirst();
	return found(row, `post ${postId}`);
}
