import type { Locale } from '#messages/runtime.js';
import { listCrafts } from '#modules/school/index.server.ts';
import { authorise } from '#platform/errors.ts';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { readList } from '../rules-import.ts';
import { mayManageCohorts } from '../rules.ts';
import type { ImportRefusal } from '../schema.ts';
import { getCohort } from './cohort-queries.ts';
import { enrolRows, waitForLists } from './enrol-rows.job.ts';
import { lockCohort } from './lock-cohort.ts';

type List = { cohortId: string; bytes: Uint8Array };

/**
 * Enrols everyone on a list (CSV, in any of the usual encodings): good rows go in, each bad row is
 * kept with its reasons for getImport. A short list is done at once, a long one goes on in a job.
 * Sent again it doubles nobody, for a name with a phone is one person.
 */
export async function importList(
	ctx: Ctx,
	{ cohortId, bytes }: List,
): Promise<Result<{ importId: string }, ImportRefusal>> {
	authorise(mayManageCohorts(ctx.actor));
	await getCohort(ctx, cohortId);
	const list = readList({ bytes, crafts: await namesOfCrafts(ctx), now: ctx.now });
	if (!list.ok) return list;
	const { headings, rows } = list.value;

	return inTransaction(ctx, async (tx) => {
		await waitForLists(tx);
		// Before the row that refers to it: taking a weak lock and then this one is a deadlock.
		await lockCohort(tx, cohortId);
		const importId = newId();
		await inSchool(tx)
			.insertInto('learning.import', {
				id: importId,
				cohort_id: cohortId,
				asked_by: tx.actor.id,
				asked_at: tx.now,
				headings: json(headings),
				rows: json(rows),
				total: rows.length,
				done: 0,
				added: 0,
				known: 0,
				findings: json([]),
				finished_at: null,
			})
			.execute();
		await enrolRows(tx, { importId, from: 0 });
		return ok({ importId });
	});
}

const locales: Locale[] = ['ar', 'fr', 'en'];

/** A list may be in another language than the page it is sent from. */
async function namesOfCrafts(ctx: Ctx) {
	const [first = [], ...rest] = await Promise.all(
		locales.map((locale) => listCrafts({ ...ctx, locale })),
	);
	return first.map(({ id, name }, place) => ({
		id,
		names: [name.text, ...rest.map((crafts) => crafts[place]?.name.text ?? '')].filter(Boolean),
	}));
}
