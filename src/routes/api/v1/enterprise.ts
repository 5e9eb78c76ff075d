import * as v from 'valibot';
import { getCostSheet, listCostSheets, saveCostSheet } from '#modules/enterprise/index.server.ts';
import { CostSheet, Material, SheetRefusal } from '#modules/enterprise/schema.ts';
import { readIn, writeIn } from './operation.ts';
import { amount, id, many, maybe, text } from './shapes.ts';

const sheet = v.object({
	...{ id, name: text, minutes: v.number(), wage: amount, tools: amount, overheads: amount },
	materials: many(
		v.object({
			...v.omit(Material, ['quantity', 'unitPrice', 'waste']).entries,
			quantity: v.number(),
			unitPrice: amount,
			waste: v.number(),
		}),
	),
	...{ packaging: amount, feePoints: v.number(), price: maybe(amount), shared: v.boolean() },
});

export const enterprise = [
	readIn(
		'/cost-sheets',
		{
			id: 'listCostSheets',
			says: 'Your cost sheets, the one touched last first',
			answer: v.object({ sheets: many(sheet) }),
		},
		async (ctx) => ({ sheets: await listCostSheets(ctx) }),
	),
	readIn(
		'/cost-sheets/:sheetId',
		{ id: 'getCostSheet', says: 'One of your cost sheets', path: { sheetId: id }, answer: sheet },
		(ctx, { sheetId }) => getCostSheet(ctx, sheetId),
	),
	writeIn(
		'/cost-sheets',
		{
			id: 'saveCostSheet',
			says: 'Keeps what a piece costs to make; with an id the sheet of that id',
			body: CostSheet,
			answer: v.object({ sheetId: id }),
			created: true,
			refusals: SheetRefusal,
		},
		saveCostSheet,
	),
];
