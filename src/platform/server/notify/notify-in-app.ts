import { m } from '#messages/messages.js';
import type { Ctx } from '../context.ts';
import { json, type Json } from '../database.ts';
import { newId } from '../id.ts';
import { inSchool } from '../in-school.ts';
import { publish } from '../live/publish.ts';

type Params = Record<string, string | number>;
type TextKey = keyof typeof m;

declare module '../database.ts' {
	interface SchoolTables {
		'platform.notification': {
			school_id: string;
			id: string;
			person_id: string;
			kind: string;
			cause: string;
			text_key: string;
			params: Json<Params>;
			href: string | null;
			created_at: Date;
			read_at: Date | null;
		};
	}
}

export type InAppNotice = {
	personId: string;
	/** A word for its picture, as `order`. */
	kind: string;
	/** What it is about, as an id: the same kind and cause tell the same person once. */
	cause: string;
	/** A message, so that each reads it in the language of the moment. */
	textKey: TextKey;
	params?: Params;
	/** The path to go to, without the language. */
	href?: string;
};

/** Where a person hears of her own notices: the data is their kind. */
export const personTopic = (personId: string) => `person ${personId}`;

/** Tells a person inside the program, in the caller's transaction, and at once if she is there. */
export async function notifyInApp(tx: Ctx, notice: InAppNotice) {
	const { numInsertedOrUpdatedRows } = await inSchool(tx)
		.insertInto('platform.notification', {
			id: newId(),
			person_id: notice.personId,
			kind: notice.kind,
			cause: notice.cause,
			text_key: notice.textKey,
			params: json(notice.params ?? {}),
			href: notice.href ?? null,
			created_at: tx.now,
			read_at: null,
		})
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'person_id', 'kind', 'cause']).doNothing(),
		)
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows) await publish(tx, personTopic(notice.personId), notice.kind);
}

export type Notification = {
	id: string;
	kind: string;
	text: string;
	href: string | null;
	createdAt: Date;
	isRead: boolean;
};

/** The actor's newest, in her language. */
export async function listNotifications(ctx: Ctx, limit = 30): Promise<Notification[]> {
	const rows = await inSchool(ctx)
		.selectFrom('platform.notification')
		.select(['id', 'kind', 'text_key', 'params', 'href', 'created_at', 'read_at'])
		.where('person_id', '=', ctx.actor.id)
		.orderBy('created_at', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ text_key, params, created_at, read_at, ...row }) => ({
		...row,
		text: textOf(text_key, params, ctx),
		createdAt: created_at,
		isRead: read_at !== null,
	}));
}

export async function countUnread(ctx: Ctx): Promise<number> {
	const { count } = await inSchool(ctx)
		.selectFrom('platform.notification')
		.select(({ fn }) => fn.countAll<bigint>().as('count'))
		.where('person_id', '=', ctx.actor.id)
		.where('read_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Marks the actor's own up to that moment, so that one which came meanwhile stays unread. */
export async function markNotificationsRead(ctx: Ctx, upTo: Date) {
	await inSchool(ctx)
		.updateTable('platform.notification')
		.set({ read_at: ctx.now })
		.where('person_id', '=', ctx.actor.id)
		.where('read_at', 'is', null)
		.where('created_at', '<=', upTo)
		.execute();
}

/** Empty for a message that a later version of the program has dropped. */
function textOf(key: string, params: Params, { locale }: Ctx): string {
	const message = (m as unknown as Record<string, ((p: Params, o: object) => string) | undefined>)[
		key
	];
	return message?.(params, { locale }) ?? '';
}
