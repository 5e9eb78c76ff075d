import type { Visit } from '#platform/server/context.ts';

/** A craft with its name in every language; undefined for an id that there is not. */
export const findCraft = ({ db }: Pick<Visit, 'db'>, id: string) =>
	db
		.selectFrom('school.craft')
		.select(['id', 'branch', 'name', 'branch_name as branchName', 'hs_codes as hsCodes'])
		.where('id', '=', id)
		.executeTakeFirst();

/** A region with its name in every language; undefined for a code that there is not. */
export const findRegion = ({ db }: Pick<Visit, 'db'>, code: string) =>
	db
		.selectFrom('school.region')
		.select(['code', 'name'])
		.where('code', '=', code)
		.executeTakeFirst();
