import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bust } from './bust.ts';
import { craftObject, objectKinds } from './object/object.ts';
import { zellige, type Pattern } from './zellige.ts';

const kinds: Pattern[] = ['khatim', 'girih', 'kilim', 'lozenge', 'terz'];
const drawers = [
	...kinds.map((kind) => (seed: string, id?: string) => zellige(kind, seed, { id })),
	...objectKinds.map((kind) => (seed: string, id?: string) => craftObject(kind, seed, { id })),
	(seed: string, id?: string) => bust(seed, { id }),
];
const drawer = fc.constantFrom(...drawers);

test('one seed draws one picture, whole and without a broken number', () => {
	fc.assert(
		fc.property(drawer, fc.string(), (draw, seed) => {
			const drawn = draw(seed);
			expect(drawn).toBe(draw(seed));
			expect(drawn).toMatch(/^<svg .*<\/svg>$/s);
			expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
		}),
	);
});

test('a picture is light enough to stand in a page', () => {
	fc.assert(
		fc.property(drawer, fc.string(), (draw, seed) => {
			expect(draw(seed).length).toBeLessThan(6000);
		}),
	);
});

test('ids stay inside their prefix, so two pictures of one page never share one', () => {
	fc.assert(
		fc.property(drawer, fc.string(), (draw, seed) => {
			const ids = [...draw(seed, 'own').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			expect(ids.filter((id) => !id?.startsWith('own'))).toEqual([]);
			expect(new Set(ids).size).toBe(ids.length);
		}),
	);
});
