import { sql } from 'kysely';
import * as v from 'valibot';
import { inTransaction, type Ctx } from '../context.ts';
import { inSchool } from '../in-school.ts';
import { defineJob, enqueue } from '../jobs.ts';
import { storage } from '../storage/open-storage.ts';
import { holdContents } from './keep-file.ts';

/** Its contents go after the caller's transaction, unless another file has the same ones. */
export const removeContents = defineJob({
	name: 'platform.remove_contents',
	input: v.object({ hashes: v.array(v.string()) }),
	async run(tx, { hashes }) {
		await holdContents(tx, 'alone');
		for (const hash of hashes)
			if (!(await isUsed(tx, hash))) await storage().delete(tx.school.id, hash);
	},
});

/** Removes a file that nothing refers to any more; one that is gone already is no error. */
export const removeFile = (ctx: Ctx, id: string): Promise<void> =>
	inTransaction(ctx, async (tx) => {
		const file = await inSchool(tx)
			.deleteFrom('platform.file')
			.where('id', '=', id)
			.returning('variants')
			.executeTakeFirst();
		if (!file) return;
		const hashes = Object.values(file.variants).flatMap((variant) => variant?.hash ?? []);
		await enqueue(tx, removeContents, { hashes });
	});

/** What a person sent to this school, for her export and for the erasure she may ask for. */
export const filesOf = (ctx: Ctx, ownerId: string) =>
	inSchool(ctx)
		.selectFrom('platform.file')
		.select(['id', 'name', 'type', 'bytes', 'created_at'])
		.where('owner_id', '=', ownerId)
		.orderBy('id')
		.execute();

async function isUsed(tx: Ctx, hash: string) {
	const vars = JSON.stringify({ hash });
	const row = await inSchool(tx)
		.selectFrom('platform.file')
		.select('id')
		.where(sql<boolean>`jsonb_path_exists(variants, '$.*.hash ? (@ == $hash)', ${vars}::jsonb)`)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
