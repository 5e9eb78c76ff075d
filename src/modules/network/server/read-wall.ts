import { sql } from 'kysely';
import { getMembers } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { isMember } from '../rules.ts';

const page = 20;

/** The wall of a circle, the newest first: 20 posts before the post `before`. */
export async function readWall(ctx: Ctx, circleId: string, before?: string) {
	authorise(isMember(ctx.actor));
	const posts = await inSchool(ctx)
		.selectFrom('network.post')
		.select(['id', 'author_id', 'kind', 'text', 'voice_file', 'photo_file', 'params', 'posted_at'])
		.where('circle_id', '=', circleId)
		.where('hidden_at', 'is', null)
		// Ids are made in the order of time, so one column keeps the place.
		.$if(before !== undefined, (query) => query.where('id', '<', before as string))
		.orderBy('id', 'desc')
		.limit(page + 1)
		.execute();
	const shown = posts.slice(0, page);
	const ids = shown.map(({ id }) => id);
	const [replies, claps] = ids.length
		? [await repliesOf(ctx, ids), await applauseOf(ctx, ids)]
		: [[], []];
	const authors = [...shown, ...replies].map(({ author_id }) => author_id);
	const names = new Map((await getMembers(ctx, authors)).map(({ id, name }) => [id, name]));
	const named = <T extends { author_id: string }>(row: T) => ({
		...row,
		author: names.get(row.author_id) ?? '',
	});
	return {
		posts: shown.map((post) => ({
			...named(post),
			replies: replies.filter(({ post_id }) => post_id === post.id).map(named),
			applause: claps.find(({ post_id }) => post_id === post.id)?.count ?? 0,
			applauded: claps.find(({ post_id }) => post_id === post.id)?.mine ?? false,
		})),
		next: posts.length > page ? shown.at(-1)?.id : undefined,
	};
}

const repliesOf = (ctx: Ctx, ids: string[]) =>
	inSchool(ctx)
		.selectFrom('network.reply')
		.select(['id', 'post_id', 'author_id', 'text', 'voice_file', 'posted_at'])
		.where('post_id', 'in', ids)
		.orderBy('posted_at')
		.limit(200)
		.execute();

const applauseOf = (ctx: Ctx, ids: string[]) =>
	inSchool(ctx)
		.selectFrom('network.applause')
		.select([
			'post_id',
			sql<number>`count(*)::int`.as('count'),
			sql<boolean>`bool_or(member_id = ${ctx.actor.id})`.as('mine'),
		])
		.where('post_id', 'in', ids)
		.groupBy('post_id')
		.execute();
