import { locales } from '#messages/runtime.js';
import { listCrafts, listRegions } from '#modules/school/index.server.ts';
import { nobody } from '#platform/actor.ts';
import type { Visit } from '#platform/server/context.ts';
import { remember } from './remember.ts';

/** Crafts and regions with their names in each language: they change with a release, if at all. */
const load = remember(600, async (db) => {
	const named = locales.map(async (locale) => {
		const visit: Visit = { db, locale, actor: nobody, now: new Date(0) };
		const [crafts, regions] = await Promise.all([listCrafts(visit), listRegions(visit)]);
		return [locale, { crafts, regions }] as const;
	});
	return Object.fromEntries(await Promise.all(named));
});

/** The crafts and the regions, named in the visitor's language. */
export async function findNames({ db, now, locale }: Visit) {
	const named = (await load(db, now))[locale];
	if (!named) throw new Error(`no names in ${locale}`);
	return named;
}

export type Names = Awaited<ReturnType<typeof findNames>>;
