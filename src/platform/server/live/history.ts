/** `topic` carries the school's id in front, so that no school hears another. */
export type LiveEvent = { id: string; topic: string; data: unknown };

/**
 * The newest events in the order in which they were committed, which is the same for everyone who
 * listens to one database. `since(id)` is what came after that event; undefined when it cannot be
 * told any more.
 */
export function openHistory(most: number) {
	let events: LiveEvent[] = [];
	/** Of the event before the oldest one kept: from there on we still know everything. */
	let before: string | undefined;

	return {
		add(event: LiveEvent) {
			events.push(event);
			if (events.length > most) before = events.shift()?.id;
		},
		/** Something may have been missed: what was before says nothing about what comes. */
		forget() {
			events = [];
			before = undefined;
		},
		since(id: string): readonly LiveEvent[] | undefined {
			if (id === before) return events;
			const index = events.findIndex((event) => event.id === id);
			return index < 0 ? undefined : events.slice(index + 1);
		},
		newest: () => events.at(-1)?.id ?? before,
	};
}
