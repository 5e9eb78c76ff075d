import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { getCostSheet, listCostSheets, wageFloor } from '#modules/enterprise/index.server.ts';
import { toMinor } from '#modules/enterprise/rules-form.ts';
import { earnedPerHour, mirror } from '#modules/enterprise/rules.ts';
import type { CostSheet } from '#modules/enterprise/schema.ts';
import { getMyListing, updateListing } from '#modules/market/index.server.ts';
import { UpdateListing, type PriceSplit } from '#modules/market/schema.ts';
import { problemsOf, readForm } from '#platform/server/form.ts';
import { hrefAfter, noPriceYet } from '../steps.ts';
import type { Actions, PageServerLoad } from './$types';

const Typed = v.object({
	price: v.string(),
	sheet: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	/** She saw the warning and keeps her price. */
	anyway: v.optional(v.string()),
});
const Price = v.object({ price: v.nonOptional(UpdateListing.entries.price) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterMine();
	const [{ id, status, price }, sheets, { amount }] = await Promise.all([
		getMyListing(ctx, params.listing),
		listCostSheets(ctx),
		wageFloor(ctx),
	]);
	return {
		bare: true,
		piece: { id, status },
		price: price > noPriceYet ? `${Number(price) / 100}` : '',
		wageFloor: `${amount}`,
		sheets: sheets.slice(0, 5).map((sheet) => ({
			...{ id: sheet.id, name: sheet.name, minutes: sheet.minutes, feePoints: sheet.feePoints },
			expenses: `${mirror(sheet, amount).expenses}`,
			floor: `${mirror(sheet, amount).floor}`,
			retail: `${mirror(sheet, amount).retail}`,
		})),
	};
};

export const actions: Actions = {
	/** Shows what an hour brings, without a script. */
	compute: async ({ request }) => (await readForm(request, Typed)).state,

	save: async ({ locals, params, request }) => {
		const ctx = await locals.enterMine();
		const piece = await getMyListing(ctx, params.listing);
		const form = await readForm(request, Typed);
		if (!form.ok) return fail(422, form.state);
		const parsed = v.safeParse(Price, { price: toMinor(form.input.price, 2) });
		if (!parsed.success) return fail(422, { ...form.state, problems: problemsOf(parsed.issues) });

		const { price } = parsed.output;
		const sheet = form.input.sheet ? await getCostSheet(ctx, form.input.sheet) : undefined;
		const low = sheet && price < mirror(sheet, (await wageFloor(ctx)).amount).floor;
		if (low && form.input.anyway === undefined) return fail(422, { ...form.state, low });

		await updateListing(ctx, {
			listingId: piece.id,
			price,
			priceSplit: sheet ? splitOf(sheet, price, await wageFloor(ctx)) : undefined,
		});
		redirect(303, hrefAfter(piece, 'price'));
	},
};

/** What buyers see of a sheet that its maker shares; null for one that she keeps to herself. */
function splitOf(
	sheet: CostSheet,
	price: bigint,
	{ amount }: Pick<Awaited<ReturnType<typeof wageFloor>>, 'amount'>,
): PriceSplit | null {
	const { materials, expenses } = mirror(sheet, amount);
	if (!sheet.shared || earnedPerHour(price, expenses, sheet) < 0n) return null;
	const fees = (price * BigInt(sheet.feePoints) + 9999n) / 10_000n;
	return {
		materials: `${materials}`,
		work: `${price - expenses - fees}`,
		other: `${expenses - materials + fees}`,
		minutes: sheet.minutes,
	};
}
