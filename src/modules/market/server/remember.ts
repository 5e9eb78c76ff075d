import type { Db } from '#platform/server/database.ts';

type Kept<T> = { until: number; value: Promise<T> };

/**
 * Keeps what `load` gave for so many seconds, in this process and for this database: for what is the
 * same for everyone and may be a little old. A load that fails is not kept.
 */
export function remember<T>(seconds: number, load: (db: Db) => Promise<T>) {
	const kept = new WeakMap<Db, Kept<T>>();
	return (db: Db, now: Date): Promise<T> => {
		const before = kept.get(db);
		if (before && before.until > now.getTime()) return before.value;
		const value = load(db);
		kept.set(db, { until: now.getTime() + seconds * 1000, value });
		value.catch(() => kept.delete(db));
		return value;
	};
}
