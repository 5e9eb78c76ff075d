import type { Step } from './schema.ts';

export type Way = 'up' | 'down';

/** The rows with that one moved by one place; at the end nothing moves. */
export function moved<T>(rows: readonly T[], is: (row: T) => boolean, way: Way): T[] {
	const from = rows.findIndex(is);
	const to = way === 'up' ? from - 1 : from + 1;
	const order = [...rows];
	const [row] = order.splice(from, 1);
	if (from < 0 || to < 0 || to >= rows.length || row === undefined) return [...rows];
	order.splice(to, 0, row);
	return order;
}

export const emptyStep = (key: string): Step => ({ key, alt: {}, text: {} });

/** Puts a step behind the one of key `after`, else at the end. */
export function inserted(steps: readonly Step[], step: Step, after?: string): Step[] {
	const at = steps.findIndex(({ key }) => key === after);
	return at < 0 ? [...steps, step] : steps.toSpliced(at + 1, 0, step);
}

export const duplicated = (steps: readonly Step[], from: string, key: string): Step[] => {
	const original = steps.find((step) => step.key === from);
	return original ? inserted(steps, { ...original, key }, from) : [...steps];
};

export const removed = (steps: readonly Step[], key: string) =>
	steps.filter((step) => step.key !== key);

export const replaced = (steps: readonly Step[], changed: Step) =>
	steps.map((step) => (step.key === changed.key ? changed : step));
