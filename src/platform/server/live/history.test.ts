import { expect, test } from 'vitest';
import { openHistory } from './history.ts';

const filled = (most: number, ...ids: string[]) => {
	const history = openHistory(most);
	for (const id of ids) history.add({ id, topic: 't', data: null });
	return history;
};
const idsSince = (history: ReturnType<typeof openHistory>, id: string) =>
	history.since(id)?.map((event) => event.id);

test('what came after an event that is still known', () => {
	const history = filled(3, 'a', 'b', 'c', 'd');
	expect(idsSince(history, 'b')).toEqual(['c', 'd']);
	expect(idsSince(history, 'd')).toEqual([]);
	// Of the one just dropped, all that followed is still there.
	expect(idsSince(history, 'a')).toEqual(['b', 'c', 'd']);
});

test('what came after an event that is not known cannot be told', () => {
	expect(idsSince(filled(3, 'a', 'b', 'c', 'd', 'e'), 'a')).toBeUndefined();
	expect(idsSince(filled(3), 'a')).toBeUndefined();
	const history = filled(3, 'a', 'b');
	history.forget();
	expect(idsSince(history, 'b')).toBeUndefined();
	expect(history.newest()).toBeUndefined();
});
