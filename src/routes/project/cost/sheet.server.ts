import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { saveCostSheet, wageFloor } from '#modules/enterprise/index.server.ts';
import { atRow, rowsOf, sheetInput, type Typed } from '#modules/enterprise/rules-form.ts';
import { CostSheet } from '#modules/enterprise/schema.ts';
import { sheetRefusalText } from '#modules/enterprise/text.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';
import { problemsOf, readForm } from '#platform/server/form.ts';
import { doOnce, once } from '#platform/server/once.ts';

/** The legal minimum as the pages say it: centimes an hour, since which year, whether it was checked. */
export async function showFloor(visit: Pick<Visit, 'db' | 'now'>) {
	const { amount, startsOn, verified } = await wageFloor(visit);
	return { amount: `${amount}`, year: startsOn.slice(0, 4), verified };
}

/** A form that is not kept yet: what was typed comes back as it was. */
const readTyped = async (request: Request) => {
	const { state } = await readForm(request, v.object({}));
	return state.values as Typed & Record<string, string>;
};

/** One row of materials more. */
export async function addRow(request: Request) {
	const values = await readTyped(request);
	return { values: { ...values, rows: `${rowsOf(values) + 1}` }, added: true };
}

/** The mirror is drawn from what comes back, so that it is there without a script too. */
export const compute = async (request: Request) => ({ values: await readTyped(request) });

/** Keeps the sheet, once however often it was sent, and goes to the list. */
export async function save(ctx: Ctx, request: Request, id?: string) {
	const values = await readTyped(request);
	const { sheet, rows } = sheetInput(values);
	const parsed = v.safeParse(CostSheet, { ...sheet, id });
	if (!parsed.success) {
		const problems = Object.entries(problemsOf(parsed.issues));
		return fail(422, {
			values,
			problems: Object.fromEntries(problems.map(([path, problem]) => [atRow(path, rows), problem])),
		});
	}
	const key = v.parse(v.fallback(once, undefined), values.once);
	const saved = await doOnce(ctx, { key, input: parsed.output }, async (tx) => {
		const done = await saveCostSheet(tx, parsed.output);
		return done.ok ? { ok: true, value: localizeHref(resolve('/project/cost')) } : done;
	});
	if (saved.ok) redirect(303, saved.value);
	const said = { wage: sheetRefusalText[saved.reason]() };
	return fail(422, { values, problems: { wage: saved.reason }, said });
}
