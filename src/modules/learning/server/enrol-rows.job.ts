import { sql } from 'kysely';
import * as v from 'valibot';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { defineJob, enqueue } from '#platform/server/jobs.ts';
import { found } from '#platform/errors.ts';
import type { Finding, Row } from '../rules-import-row.ts';
import { enrolPerson } from './enrol-person.ts';

/** Rows in one transaction: few while somebody waits for the answer, more in a job. */
const whileWaiting = 20;
const inJob = 50;
const place = v.object({ importId: v.string(), from: v.number() });
type Place = v.InferOutput<typeof place>;

/** The next rows of a list that was sent; the rest follows in jobs. */
export const enrolNext = defineJob({
	name: 'learning.enrol_next',
	input: place,
	run: (tx, input) => enrolRows(tx, input, inJob),
});

/** Enrols some rows from `from` on, and asks for the next; rows that are done are not done again. */
export async function enrolRows(tx: Ctx, { importId, from }: Place, atOnce = whileWaiting) {
	const list = await lockList(tx, importId);
	if (list.done !== from) return;
	// Whoever sent it was allowed to; the job itself is nobody.
	const sender: Ctx = { ...tx, actor: { id: list.asked_by, roles: ['coordinator'] } };
	const outcomes = [];
	for (const row of list.rows.slice(from, from + atOnce))
		outcomes.push(await enrolRow(sender, list.cohort_id, row));

	const done = from + outcomes.length;
	const finished = done >= list.total;
	await inSchool(tx)
		.updateTable('learning.import')
		.set({
			done,
			added: list.added + outcomes.filter((outcome) => outcome === 'added').length,
			known: list.known + outcomes.filter((outcome) => outcome === 'known').length,
			findings: json([...list.findings, ...outcomes.filter((one) => typeof one === 'object')]),
			...(finished && { finished_at: tx.now, rows: json([]) }),
		})
		.where('id', '=', importId)
		.execute();
	if (!finished) await enqueue(tx, enrolNext, { importId, from: done });
}

async function enrolRow(tx: Ctx, cohortId: string, row: Row): Promise<'added' | 'known' | Finding> {
	if ('problems' in row) return row;
	const enrolled = await enrolPerson(tx, { ...row.person, cohortId });
	if (enrolled.ok) return enrolled.value.fresh ? 'added' : 'known';
	const { line, cells } = row;
	return { line, cells, problems: [{ reason: enrolled.reason, typed: '' }] };
}

/**
 * One list at a time in a school: two with the same people in another order would wait for each
 * other. Taken before any row is.
 */
export const waitForLists = (tx: Ctx) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`import:${tx.school.id}`}, 0))`.execute(
		tx.db,
	);

async function lockList(tx: Ctx, importId: string) {
	await waitForLists(tx);
	const list = await inSchool(tx)
		.selectFrom('learning.import')
		.selectAll()
		.where('id', '=', importId)
		.forUpdate()
		.executeTakeFirst();
	return found(list, `import ${importId}`);
}
