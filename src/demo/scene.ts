import { nobody, type Roles } from '#platform/actor.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx, School, Visit } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';

const day = 86_400_000;

/** The demo happens in the past months, so that its figures have a history. */
export const daysAgo = (days: number) => new Date(Date.now() - days * day);

export const visitOn = (db: Db, now: Date, id = nobody.id, ...roles: (keyof Roles)[]): Visit => ({
	db,
	now,
	locale: 'ar',
	actor: { id, roles },
});

export const inSchoolOn = (
	db: Db,
	school: School,
	now: Date,
	id: string,
	...roles: (keyof Roles)[]
): Ctx => ({ ...visitOn(db, now, id, ...roles), school });

/** In the demo nothing may be refused: a refusal is a mistake in the story. */
export function must<T, R extends string>(result: Result<T, R>): T {
	if (!result.ok) throw new Error(`the demo story was refused: ${result.reason}`);
	return result.value;
}
