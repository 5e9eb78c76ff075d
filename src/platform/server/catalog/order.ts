import type { Catalog, Table } from './catalog.ts';

/** The tables so that each comes after those it refers to; what is left over runs in a circle. */
export function orderOf(catalog: Catalog): { order: string[]; cycle: string[] } {
	const order: string[] = [];
	let left = [...catalog];
	for (let ready = left.filter(isReady(order, left)); ready.length;) {
		order.push(...ready.map(({ name }) => name));
		left = left.filter((table) => !ready.includes(table));
		ready = left.filter(isReady(order, left));
	}
	return { order, cycle: left.map(({ name }) => name) };
}

const isReady = (done: readonly string[], left: readonly Table[]) => (table: Table) =>
	table.constraints.every(
		({ foreign }) =>
			!foreign ||
			foreign.target === table.name ||
			done.includes(foreign.target) ||
			!left.some(({ name }) => name === foreign.target),
	);
