import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayManageCohorts } from '../rules.ts';

/** How far a list has come and which of its rows did not go in; 404 in another cohort or school. */
export async function getImport(ctx: Ctx, { cohortId, importId }: Record<Key, string>) {
	authorise(mayManageCohorts(ctx.actor));
	const list = await inSchool(ctx)
		.selectFrom('learning.import')
		.select([
			'headings',
			'total',
			'done',
			'added',
			'known',
			'findings',
			'finished_at as finishedAt',
		])
		.where('id', '=', importId)
		.where('cohort_id', '=', cohortId)
		.executeTakeFirst();
	return found(list, `import ${importId}`);
}

type Key = 'cohortId' | 'importId';
