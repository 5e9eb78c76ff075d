import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { db, test } from '#tests/database.ts';
import { checkRate } from './check-rate.ts';

const start = Date.parse('2026-01-15T09:00:00Z');
const at = (seconds: number) => ({ db, now: new Date(start + seconds * 1000) });

test('the fourth of three is told how long to wait, and may come back then', async () => {
	const key = randomUUID();
	const rate = { limit: 3, windowSeconds: 60 };
	const answers = [];
	for (const second of [0, 10, 20, 30, 59]) answers.push(await checkRate(at(second), key, rate));

	expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
	expect(answers[3]).toEqual({ ok: false, reason: 'too_many', retrySeconds: 30 });
	expect(await checkRate(at(60), key, rate)).toEqual({ ok: true, value: 'ok' });
});

test('of twenty at the same moment exactly the limit may go on', async () => {
	const key = randomUUID();
	const tries = Array.from({ length: 20 }, () =>
		checkRate(at(0), key, { limit: 7, windowSeconds: 60 }),
	);
	expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(7);
});

test('keys do not count for each other', async () => {
	const rate = { limit: 1, windowSeconds: 60 };
	expect((await checkRate(at(0), randomUUID(), rate)).ok).toBe(true);
	expect((await checkRate(at(0), randomUUID(), rate)).ok).toBe(true);
});

test('no window holds more than the limit, and whoever waits as told may go on', async () => {
	const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
	const rates = fc.record({
		limit: fc.integer({ min: 1, max: 4 }),
		windowSeconds: fc.integer({ min: 1, max: 90 }),
	});
	await fc.assert(
		fc.asyncProperty(gaps, rates, async (gaps, rate) => {
			const key = randomUUID();
			let clock = 0;
			let opened = -Infinity;
			let passed = 0;
			for (const gap of gaps) {
				clock += gap;
				const answer = await checkRate(at(clock), key, rate);
				if (clock - opened >= rate.windowSeconds) [opened, passed] = [clock, 0];
				if (answer.ok) passed++;
				else clock += answer.retrySeconds;
				expect(passed).toBeLessThanOrEqual(rate.limit);
				expect(answer.ok || passed === rate.limit).toBe(true);
				if (!answer.ok) {
					expect((await checkRate(at(clock), key, rate)).ok).toBe(true);
					[opened, passed] = [clock, 1];
				}
			}
		}),
		{ numRuns: 25 },
	);
});

test('the key itself is not stored', async () => {
	await checkRate(at(0), 'code:+212600000001', { limit: 1, windowSeconds: 60 });
	const rows = await db.selectFrom('platform.rate_limit').select('key_hash').execute();
	expect(JSON.stringify(rows)).not.toContain('212600000001');
});
