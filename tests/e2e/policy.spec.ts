import { expect, test, type Page } from '@playwright/test';
import { makeSamples } from '../access/samples.ts';
import { addressOf, readTable, type Visitor } from '../access/table.ts';
import { visitorsOf } from './scene.ts';
import { openWorld } from './world.ts';

let tokens: Partial<Record<Visitor, string>>;
let samples: Record<string, string>;

test.beforeAll(async () => {
	const { ctx, close } = await openWorld();
	const scene = await visitorsOf(ctx);
	tokens = scene.tokens;
	samples = await makeSamples(ctx, scene.people);
	await close();
});

/** What the browser kept a page from doing, while it is looked at. */
async function watch(page: Page) {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (/content security policy|permissions policy/i.test(message.text()))
			refused.push(`${page.url()}: ${message.text()}`);
	});
	return refused;
}

for (const visitor of ['anonymous', 'learner', 'trainer', 'coordinator', 'operator'] as const)
	test(`no page asks for what its policy forbids: ${visitor}`, async ({
		page,
		context,
		baseURL,
	}) => {
		test.setTimeout(180_000);
		const refused = await watch(page);
		const token = tokens[visitor];
		if (token) await context.addCookies([{ name: 'session', value: token, url: baseURL ?? '' }]);

		const pages = readTable().filter(
			({ route, isPage, meets }) =>
				isPage && meets[visitor] === 'enters' && !/sign-out/.test(route),
		);
		expect(pages.length).toBeGreaterThan(5);
		for (const { route } of pages) {
			const response = await page.goto(addressOf(route, samples).path, { waitUntil: 'load' });
			// A page seen before comes back from the cache with the policy it had.
			if (response?.status() === 304) continue;
			const policy = response?.headers()['content-security-policy'] ?? '';
			expect(policy, route).toContain("default-src 'none'");
			expect(policy, route).not.toMatch(/script-src[^;]*unsafe/);
		}
		expect(refused).toEqual([]);
	});
