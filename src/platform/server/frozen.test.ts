import { expect, test } from 'vitest';
import { rememberFrozen } from './frozen.ts';

test('what is asked for again is not loaded again, until others crowd it out', async () => {
	const loaded: string[] = [];
	const recall = rememberFrozen<string>(2);
	const ask = (key: string) => recall(key, async () => (loaded.push(key), key));

	for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key);
	expect(loaded).toEqual(['a', 'b', 'c', 'b']);
});

test('two who ask at once wait for one load', async () => {
	let loads = 0;
	const recall = rememberFrozen<number>(2);
	const load = async () => ++loads;
	expect(await Promise.all([recall('a', load), recall('a', load)])).toEqual([1, 1]);
});

test('a failure is not remembered', async () => {
	const recall = rememberFrozen<string>(2);
	await expect(recall('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
	expect(await recall('a', async () => 'back')).toBe('back');
});
