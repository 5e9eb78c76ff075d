import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCrafts, readRegions } from './rules-reference.ts';

const regions = readRegions(readFileSync('content/reference/regions.txt', 'utf8'));
const crafts = readCrafts(readFileSync('content/reference/crafts.txt', 'utf8'));

test('the twelve regions are there, each in three languages', () => {
	expect(regions).toHaveLength(12);
	expect(regions.filter(({ code, name }) => !/^MA-\d\d$/.test(code) || !complete(name))).toEqual(
		[],
	);
});

test('every craft has its branch, an id of its own and three names', () => {
	expect(crafts.length).toBeGreaterThan(60);
	expect(new Set(crafts.map(({ id }) => id)).size).toBe(crafts.length);
	expect(crafts.filter((craft) => !/^[a-z_]+$/.test(craft.id) || !complete(craft.name))).toEqual(
		[],
	);
	expect(crafts.find(({ id }) => id === 'rug_knot')).toMatchObject({
		branch: 'textile',
		name: { fr: 'tapis noué' },
		hsCodes: '570110',
	});
});

const complete = ({ ar, fr, en }: { ar?: string; fr?: string; en?: string }) =>
	!!ar && !!fr && !!en;
