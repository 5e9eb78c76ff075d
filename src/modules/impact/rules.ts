import type { Actor } from '#platform/actor.ts';
import { indicators, type Dimension, type Indicator } from './schema.ts';

/** People who share every attribute, with what was observed of them. Null: she did not say. */
export type Group = Record<Dimension, string | null> & {
	indicator: Indicator;
	/** Different people. */
	people: number;
	/** How often. */
	count: number;
	/** Centimes, for income. */
	amount: bigint;
};

export type Sum = { people: number; count: number; amount: bigint };

/** A figure of a breakdown; undefined when so few people stand behind it that they could be known. */
export type Cell = Sum | undefined;

/** Cells of fewer people are not shown (facts: impact indicators). */
export const leastPeople = 5;

export const maySee = ({ roles }: Actor) =>
	roles.includes('coordinator') || roles.includes('trainer') || roles.includes('operator');

const nothing: Sum = { people: 0, count: 0, amount: 0n };

const sumOf = (groups: readonly Group[]): Sum =>
	groups.reduce(
		(sum, { people, count, amount }) => ({
			people: sum.people + people,
			count: sum.count + count,
			amount: sum.amount + amount,
		}),
		nothing,
	);

/** The whole of each indicator. A person stands in one group only, so people add up. */
export const totals = (groups: readonly Group[]): Record<Indicator, Sum> =>
	Object.fromEntries(
		indicators.map((indicator) => [
			indicator,
			sumOf(groups.filter((group) => group.indicator === indicator)),
		]),
	) as Record<Indicator, Sum>;

export type Row = { value: string | null; cells: Record<Indicator, Cell> };

/**
 * One dimension, the largest value first. A small cell is hidden; when it is the only hidden one of
 * its column, the next smallest is hidden too, so that nobody finds it by subtracting.
 */
export function breakDown(groups: readonly Group[], dimension: Dimension): Row[] {
	const values = [...new Set(groups.map((group) => group[dimension]))];
	const rows = values
		.map((value) => ({
			value,
			sums: totals(groups.filter((group) => group[dimension] === value)),
		}))
		.sort((a, b) => b.sums.enrolled.people - a.sums.enrolled.people);
	const hidden = new Map(
		indicators.map((indicator) => [
			indicator,
			hide(rows.map(({ sums }) => sums[indicator].people)),
		]),
	);
	return rows.map(({ value, sums }, at) => ({
		value,
		cells: Object.fromEntries(
			indicators.map((indicator) => [
				indicator,
				hidden.get(indicator)?.has(at) ? undefined : sums[indicator],
			]),
		) as Record<Indicator, Cell>,
	}));
}

/** The places in a column that are not shown. */
export function hide(people: readonly number[]): Set<number> {
	const seen = people.flatMap((count, at) => (count > 0 ? [{ count, at }] : []));
	const small = seen.filter(({ count }) => count < leastPeople);
	if (small.length !== 1) return new Set(small.map(({ at }) => at));
	const next = seen
		.filter(({ count }) => count >= leastPeople)
		.sort((a, b) => a.count - b.count)
		.slice(0, 1);
	return new Set([...small, ...next].map(({ at }) => at));
}

/** Age bands of the indicators: 15-24, 25-34, 35 and more. */
export function ageBand(birthYear: number | null, now: Date): string | null {
	if (birthYear === null) return null;
	const age = now.getUTCFullYear() - birthYear;
	return age < 25 ? '15-24' : age < 35 ? '25-34' : '35+';
}
