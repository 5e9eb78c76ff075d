import * as v from 'valibot';
import { id, many, maybe, moment, text } from './shapes.ts';

export const makers = v.object({
	makers: many(
		v.object({
			...{ id, name: text, craftId: maybe(text), regionCode: maybe(text) },
			...{ certificateCode: maybe(text), shopSlug: maybe(text), since: moment },
		}),
	),
	next: maybe(moment),
});

const said = { text, voice_file: maybe(id) };

export const wall = v.object({
	posts: many(
		v.object({
			...{ id, author_id: id, author: text, kind: text, ...said, photo_file: maybe(id) },
			posted_at: moment,
			applause: v.number(),
			applauded: v.boolean(),
			replies: many(v.object({ id, author_id: id, author: text, ...said, posted_at: moment })),
		}),
	),
	next: maybe(id),
});

const about = { id, kind: text, subject: text, title: text, guestName: maybe(text) };

export const threads = v.object({
	threads: many(v.object({ ...about, lastAt: moment, unread: v.boolean() })),
});

export const thread = v.object({
	...about,
	messages: many(
		v.object({
			...{ id, authorId: maybe(id), author: text, ...said, photo_file: maybe(id) },
			sent_at: moment,
		}),
	),
});
