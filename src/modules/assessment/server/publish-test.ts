import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Item } from '../schema.ts';

type Published = {
	moduleId: string;
	key: string;
	pass: number;
	tries: number;
	minutes: number;
	items: Item[];
};

/** Publishes the test of a module; the same items again are no new version. The caller authorises. */
export async function publishTest(
	tx: Ctx,
	{ moduleId, key, pass, tries, minutes, items }: Published,
) {
	const settings = { pass_mark: pass, max_tries: tries, minutes };
	const { id } = await inSchool(tx)
		.insertInto('assessment.test', {
			id: newId(),
			module_id: moduleId,
			key,
			published_version: null,
			...settings,
		})
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'module_id', 'key']).doUpdateSet(settings),
		)
		.returning('id')
		.executeTakeFirstOrThrow();

	const content_hash = createHash('sha256').update(JSON.stringify(items)).digest('hex');
	const last = await inSchool(tx)
		.selectFrom('assessment.test_version')
		.select(['number', 'content_hash'])
		.where('test_id', '=', id)
		.orderBy('number', 'desc')
		.executeTakeFirst();
	if (last?.content_hash === content_hash) return id;

	const number = (last?.number ?? 0) + 1;
	await inSchool(tx)
		.insertInto('assessment.test_version', {
			id: newId(),
			test_id: id,
			number,
			items: json(items),
			content_hash,
			published_at: tx.now,
		})
		.execute();
	await inSchool(tx)
		.updateTable('assessment.test')
		.set({ published_version: number })
		.where('id', '=', id)
		.execute();
	return id;
}
