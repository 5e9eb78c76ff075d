import { found } from '#platform/errors.ts';
import type { Visit } from '#platform/server/context.ts';

/** The legal minimum an hour on this day, in centimes; `verified` false is shown with its year. */
export async function wageFloor({ db, now }: Pick<Visit, 'db' | 'now'>) {
	const row = await db
		.selectFrom('enterprise.wage_floor')
		.select(['amount', 'starts_on as startsOn', 'verified'])
		.where('starts_on', '<=', now.toISOString().slice(0, 10))
		.orderBy('starts_on', 'desc')
		.executeTakeFirst();
	return found(row, 'wage floor');
}
