import type { Criterion } from './schema.ts';

const highest = 3;

type Marked = { score: number; passed: boolean };

/**
 * Weighted levels in a hundred: sum(weight x level / 3) over sum(weight). Level 0 on an
 * eliminatory criterion fails whatever the rest is worth.
 */
export function markRubric(
	criteria: readonly Criterion[],
	levels: Readonly<Record<string, number>>,
	passMark: number,
): Marked {
	const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
	const earned = criteria.reduce((sum, { key, weight }) => sum + weight * (levels[key] ?? 0), 0);
	const score = total ? Math.round((100 * earned) / (total * highest)) : 0;
	const eliminated = criteria.some(({ key, eliminatory }) => eliminatory && !levels[key]);
	return { score, passed: !eliminated && score >= passMark };
}

/** The criteria that still have no level. */
export const unmarked = (
	criteria: readonly Criterion[],
	levels: Readonly<Record<string, number>>,
): string[] => criteria.map(({ key }) => key).filter((key) => levels[key] === undefined);

const prefix = 'level-';

/** The field of a criterion in the form that marks. */
export const levelField = (key: string) => `${prefix}${key}`;

/** The levels that a form says, by their criteria; what is no level of 0 to 3 is left out. */
export const readLevels = (values: Readonly<Record<string, unknown>>): Record<string, number> =>
	Object.fromEntries(
		Object.entries(values)
			.filter(([name, value]) => name.startsWith(prefix) && /^[0-3]$/.test(String(value)))
			.map(([name, value]) => [name.slice(prefix.length), Number(value)]),
	);
