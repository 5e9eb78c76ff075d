let last: Promise<unknown> = Promise.resolve();

/** Decoding a photograph takes tens of megabytes: a small server must not hold many at once. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
	const mine = last.then(work, work);
	last = mine.catch(() => undefined);
	return mine;
}
