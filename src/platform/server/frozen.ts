/**
 * Remembers what never changes once it exists, the last `limit` asked for. Two who ask at once wait
 * for one load; a load that fails or finds nothing is not remembered.
 */
export function rememberFrozen<T>(limit: number) {
	const known = new Map<string, Promise<T>>();

	return function recall(key: string, load: () => Promise<T>): Promise<T> {
		const remembered = known.get(key) ?? load();
		// The map keeps the order of insertion, so its first key is the one not asked for longest.
		known.delete(key);
		known.set(key, remembered);
		if (known.size > limit) known.delete(known.keys().next().value ?? key);
		remembered.catch(() => known.delete(key));
		return remembered;
	};
}
