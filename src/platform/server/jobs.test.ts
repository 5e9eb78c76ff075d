import { expect, inject, test } from 'vitest';
import * as v from 'valibot';
import { nobody } from '#platform/actor.ts';
import type { Visit } from './context.ts';
import { connect } from './database.ts';
import { defineJob, enqueue, startWorkers } from './jobs.ts';

test('a worker on its own sends the jobs that its jobs ask for', async () => {
	const arrived = Promise.withResolvers<string>();
	const last = defineJob<{ word: string }, Visit>({
		name: 'test.last',
		input: v.object({ word: v.string() }),
		run: async (_, { word }) => arrived.resolve(word),
	});
	const first = defineJob<{ word: string }, Visit>({
		name: 'test.first',
		input: v.object({ word: v.string() }),
		run: (tx, input) => enqueue(tx, last, input),
	});
	const url = inject('databaseUrl');
	const stop = await startWorkers(url, [first, last]);
	const db = connect(url, 1);
	await enqueue({ db, actor: nobody, now: new Date(), locale: 'ar' }, first, { word: 'wool' });
	expect(await arrived.promise).toBe('wool');
	await db.destroy();
	await stop();
});
