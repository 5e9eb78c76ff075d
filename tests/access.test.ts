import { expect } from 'vitest';
import { listOperations, listRoutes, outcomes, readTable, visitors } from './access/table.ts';
import { ask } from './api.ts';
import { test } from './database.ts';

const table = readTable();
const listed = table.map(({ route }) => route);

test('every route and operation has its row in docs/access.md, and every row its route', async ({
	ctx,
}) => {
	const { body: document } = await ask(ctx, 'GET //openapi.json');
	const there = [...listRoutes(), ...listOperations(document)];
	expect(there.length).toBeGreaterThan(5);
	const row = (route: string) => `| \`${route}\` | ${visitors.map(() => '?').join(' | ')} |`;
	const unlisted = there.filter((route) => !listed.includes(route) && !route.includes(' /api/'));
	expect(unlisted.map(row)).toEqual([]);
	expect(listed.filter((route) => !there.includes(route))).toEqual([]);
	expect(listed.filter((route, at) => listed.indexOf(route) !== at)).toEqual([]);
});

test('every cell is one of the four outcomes', () => {
	const known: readonly string[] = outcomes;
	for (const { route, meets } of table)
		expect([route, ...Object.values(meets).filter((cell) => !known.includes(cell))]).toEqual([
			route,
		]);
});
