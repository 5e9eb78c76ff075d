import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#messages/runtime.js';
import { reservedSlugs, suggestSlug } from './rules-slug.ts';

/** The words that stand first in an address; groups in brackets do not show in it. */
const firstWords = (folder = 'src/routes'): string[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => (name.startsWith('(') ? firstWords(`${folder}/${name}`) : [name]))
		.filter((name) => !name.startsWith('['))
		.map((name) => name.replace(/\..*$/, ''));

test('no school can stand in the way of a page of ours', () => {
	expect(firstWords().length).toBeGreaterThan(5);
	expect([...firstWords(), ...locales].filter((word) => !reservedSlugs.has(word))).toEqual([]);
});

test('a reserved word is one that a school could have taken', () => {
	const other = [...reservedSlugs].filter((word) => !/^[a-z][a-z-]*$/.test(word));
	expect(other).toEqual([]);
});

test.each([
	['École des femmes de Témara', 'ecole-des-femmes-de-temara'],
	['  2 Rives!  ', 'rives'],
	['مدرسة', ''],
])('%s suggests %s', (name, slug) => {
	expect(suggestSlug(name)).toBe(slug);
});
