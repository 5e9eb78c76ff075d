import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { EventType } from '#platform/server/events.ts';
import { jobs, subscriptions } from '../src/jobs.ts';

type Entries = { entries?: Record<string, unknown> };

const files = globSync('src/modules/*/server/events.ts');
const events = new Map<string, EventType<unknown>>();
for (const file of files) {
	const found = (await import(resolve(file))) as Record<string, EventType<unknown>>;
	for (const event of Object.values(found)) events.set(event.name, event);
}

const keysOf = (schema: unknown) => Object.keys((schema as Entries).entries ?? {});

test('who listens hears an event that somebody sends, and reads only what it carries', () => {
	expect(events.size).toBeGreaterThan(10);
	expect(subscriptions.length).toBeGreaterThan(10);
	const deaf = subscriptions.flatMap(({ event, job }) => {
		const payload = events.get(event)?.payload;
		if (!payload) return `${job.name} listens to ${event}, which nobody sends`;
		const missing = keysOf(job.input).filter((key) => !keysOf(payload).includes(key));
		return missing.map((key) => `${job.name} reads ${key}, which ${event} does not carry`);
	});
	expect(deaf).toEqual([]);
});

test('an event bears the name of its module', () => {
	for (const file of files) {
		const module = file.split('/')[2] ?? '';
		const names = [...events.keys()].filter((name) => name.startsWith(`${module}.`));
		expect(names.length, file).toBeGreaterThan(0);
	}
});

test('every job that a subscription starts is known to the workers', () => {
	const known = new Set(jobs.map(({ name }) => name));
	expect(subscriptions.filter(({ job }) => !known.has(job.name))).toEqual([]);
	expect(known.size).toBe(jobs.length);
});
