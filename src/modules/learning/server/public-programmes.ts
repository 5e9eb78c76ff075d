import { sql } from 'kysely';
import { listCrafts, findSchools } from '#modules/school/index.server.ts';
import { patternOfCraft } from '#modules/school/rules-craft-pattern.ts';
import { acrossSchools } from '#platform/server/across-schools.ts';
import type { Visit } from '#platform/server/context.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';

/** The newest published programmes of all schools, in the visitor's language; at most 60. */
export async function listPublicProgrammes(visit: Visit) {
	const rows = await acrossSchools(visit.db, 'public programmes')
		.selectFrom('learning.programme')
		.select(['school_id', 'id', 'slug', 'craft_id', 'title', 'summary', 'hours'])
		.select(
			sql<number>`(
				select count(*)::int from learning.module m
				join learning.lesson l on l.school_id = m.school_id and l.module_id = m.id
				where m.school_id = learning.programme.school_id
					and m.programme_id = learning.programme.id and l.published_version is not null
			)`.as('lessons'),
		)
		.where('published_at', 'is not', null)
		.orderBy('published_at', 'desc')
		.limit(60)
		.execute();
	const [schools, crafts] = await Promise.all([
		findSchools(visit, [...new Set(rows.map(({ school_id }) => school_id))]),
		listCrafts(visit),
	]);
	const say = await speak(
		visit,
		rows.map(({ title }) => pick(title, visit.locale)),
	);
	return rows.map(({ school_id, craft_id, title, summary, ...programme }) => {
		const craft = crafts.find(({ id }) => id === craft_id);
		return {
			...programme,
			title: pick(title, visit.locale),
			voice: say(pick(title, visit.locale)),
			summary: pick(summary, visit.locale),
			craft: craft?.name,
			pattern: patternOfCraft(craft),
			school: schools.find(({ id }) => id === school_id),
		};
	});
}
