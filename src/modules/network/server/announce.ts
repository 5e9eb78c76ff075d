import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { PostKind } from '../schema.ts';
import { enterCircle } from './join-circle.ts';
import { findMaker } from './note-maker.ts';

type News = {
	makerId: string;
	kind: Exclude<PostKind, 'word'>;
	/** What it is about, as an id: told twice it is posted once. */
	cause: string;
	params: Record<string, string>;
};

/** Posts good news on the wall of the maker's circle: of her craft, else of her region. */
export async function announce(tx: Ctx, { makerId, kind, cause, params }: News): Promise<void> {
	const maker = await findMaker(tx, makerId);
	const ground = maker?.craft_id
		? { craftId: maker.craft_id }
		: maker?.region_code
			? { regionCode: maker.region_code }
			: undefined;
	if (!ground) return;
	await inSchool(tx)
		.insertInto('network.post', {
			id: newId(),
			circle_id: await enterCircle(tx, makerId, ground),
			author_id: makerId,
			kind,
			cause,
			text: '',
			voice_file: null,
			photo_file: null,
			params: json(params),
			posted_at: tx.now,
			hidden_at: null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
