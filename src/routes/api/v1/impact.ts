import * as v from 'valibot';
import { readPublicCounts, readReport } from '#modules/impact/index.server.ts';
import { dimensions, indicators } from '#modules/impact/schema.ts';
import { read, readIn } from './operation.ts';
import { amount, many, maybe, text } from './shapes.ts';

const count = v.number();
const sum = v.object({ people: count, count, amount });
const rows = many(
	v.object({ value: maybe(text), cells: v.record(v.picklist(indicators), maybe(sum)) }),
);

export const impact = [
	read(
		'/impact',
		{
			id: 'readPublicCounts',
			says: 'The whole installation in five numbers',
			answer: v.object({
				enrolled: count,
				certified: count,
				shops: count,
				orders: count,
				income: amount,
			}),
		},
		(visit) => readPublicCounts(visit),
	),
	readIn(
		'/impact',
		{
			id: 'readReport',
			says: 'The figures of a school for its staff; a group of few is not shown',
			answer: v.object({
				totals: v.record(v.picklist(indicators), sum),
				breakdowns: v.record(v.picklist(dimensions), rows),
				months: many(v.object({ month: text, amount })),
			}),
		},
		(ctx) => readReport(ctx),
	),
];
