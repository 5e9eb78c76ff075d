import * as v from 'valibot';
import { acrossSchools } from './across-schools.ts';
import type { Visit } from './context.ts';
import { defineJob } from './jobs.ts';

const day = 86_400_000;
/** A phone without a link may ask again after months. */
const keptKeys = 90 * day;
const keptForms = 3 * day;

/** Forgets answered requests, sent forms and counted tries that nobody will ask for again. */
export const forgetAnswered = defineJob<object, Visit>({
	name: 'platform.forget_answered',
	cron: '17 3 * * *',
	input: v.object({}),
	async run({ db, now }) {
		const before = (age: number) => new Date(now.getTime() - age);
		await acrossSchools(db, 'upkeep')
			.deleteFrom('platform.idempotency')
			.where('created_at', '<', before(keptKeys))
			.execute();
		await db.deleteFrom('platform.once').where('claimed_at', '<', before(keptForms)).execute();
		await db.deleteFrom('platform.rate_limit').where('resets_at', '<', now).execute();
	},
});
