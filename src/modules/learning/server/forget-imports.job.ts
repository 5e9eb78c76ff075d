import * as v from 'valibot';
import { acrossSchools } from '#platform/server/across-schools.ts';
import type { Visit } from '#platform/server/context.ts';
import { defineJob } from '#platform/server/jobs.ts';

/** Long enough to mend the bad rows; they name people who are not members. */
const kept = 30 * 86_400_000;

export const forgetImports = defineJob<object, Visit>({
	name: 'learning.forget_imports',
	cron: '37 3 * * *',
	input: v.object({}),
	async run({ db, now }) {
		await acrossSchools(db, 'upkeep')
			.deleteFrom('learning.import')
			.where('asked_at', '<', new Date(now.getTime() - kept))
			.execute();
	},
});
