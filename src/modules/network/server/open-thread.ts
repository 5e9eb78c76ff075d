import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { SubjectKind } from '../schema.ts';

type Opening = {
	kind: SubjectKind;
	/** What it is about: an order's id, or two members' ids. The same subject has one conversation. */
	subject: string;
	title: string;
	guestName?: string;
	memberIds: readonly string[];
};

/** The conversation about a subject, opened when it is the first time. The caller authorises. */
export const openThread = (ctx: Ctx, opening: Opening): Promise<string> =>
	inTransaction(ctx, async (tx) => {
		await inSchool(tx)
			.insertInto('network.thread', {
				id: newId(),
				subject_kind: opening.kind,
				subject: opening.subject,
				title: opening.title,
				guest_name: opening.guestName ?? null,
				started_at: tx.now,
				last_message_at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const { id } = await inSchool(tx)
			.selectFrom('network.thread')
			.select('id')
			.where('subject_kind', '=', opening.kind)
			.where('subject', '=', opening.subject)
			.executeTakeFirstOrThrow();
		for (const member_id of opening.memberIds)
			await inSchool(tx)
				.insertInto('network.participant', { thread_id: id, member_id, read_at: null })
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		return id;
	});
