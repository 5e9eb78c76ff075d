import { sql, type SelectQueryBuilder } from 'kysely';
import { readPlace, type Sort } from '../rules-search.ts';

/** Where a page of the market begins and in which order: the same for every query of it. */
type Wanted = { sort: Sort; after?: string | undefined };

const orders = {
	newest: [sql`published_at desc, id desc`, sql`(published_at, id) <`],
	cheapest: [sql`price, id`, sql`(price, id) >`],
	dearest: [sql`price desc, id desc`, sql`(price, id) <`],
} as const satisfies Record<Sort, unknown>;

/** The order alone, as a window function wants it. */
export const orderOf = (sort: Sort) => orders[sort][0];

/** The rows behind the place where the page before ended, in their order. */
export function inOrder<D, T extends keyof D, O>(
	query: SelectQueryBuilder<D, T, O>,
	{ sort, after }: Wanted,
) {
	const [order, beyond] = orders[sort];
	const place = readPlace(after);
	const edge = sort === 'newest' ? place?.at : place?.price;
	return query
		.$if(place !== undefined, (rest) => rest.where(sql<boolean>`${beyond} (${edge}, ${place?.id})`))
		.orderBy(order);
}
