import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Item } from '../schema.ts';

/** A test of this school; 404 for an unknown one. */
export async function loadTest(ctx: Ctx, testId: string) {
	const row = await inSchool(ctx)
		.selectFrom('assessment.test')
		.selectAll()
		.where('id', '=', testId)
		.executeTakeFirst();
	return found(row, `test ${testId}`);
}

const frozen = new Map<string, readonly Item[]>();
const kept = 200;

/** The items of a frozen version; it never changes, so the newest 200 are kept in memory. */
export async function loadItems(ctx: Ctx, testId: string, version: number) {
	const name = `${ctx.school.id}/${testId}/${version}`;
	const known = frozen.get(name);
	if (known) return known;
	const { items } = await inSchool(ctx)
		.selectFrom('assessment.test_version')
		.select('items')
		.where('test_id', '=', testId)
		.where('number', '=', version)
		.executeTakeFirstOrThrow();
	if (frozen.size >= kept) frozen.delete(frozen.keys().next().value ?? '');
	frozen.set(name, items);
	return items;
}
