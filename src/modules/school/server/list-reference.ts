import type { Visit } from '#platform/server/context.ts';
import { pick } from '#platform/text.ts';

/** The regions of Morocco (ISO 3166-2 code), named in the visitor's language. */
export async function listRegions({ db, locale }: Visit) {
	const rows = await db
		.selectFrom('school.region')
		.select(['code', 'name'])
		.orderBy('code')
		.execute();
	return rows.map(({ code, name }) => ({ code, name: pick(name, locale) }));
}

/** The crafts in the order of their branches, named in the visitor's language. */
export async function listCrafts({ db, locale }: Visit) {
	const rows = await db
		.selectFrom('school.craft')
		.select(['id', 'branch', 'name', 'branch_name', 'hs_codes as hsCodes'])
		.orderBy('position')
		.execute();
	return rows.map(({ branch_name, name, ...craft }) => ({
		...craft,
		name: pick(name, locale),
		branchName: pick(branch_name, locale),
	}));
}
