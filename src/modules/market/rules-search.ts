import * as v from 'valibot';

export const sorts = ['newest', 'cheapest', 'dearest'] as const;
export type Sort = (typeof sorts)[number];

const longestQuery = 80;

/** A whole number of dirhams in an address, as centimes; anything else is as if it were not there. */
const dirhams = v.pipe(
	v.optional(v.string()),
	v.transform((text) => (text && /^\d{1,7}$/.test(text) ? BigInt(text) * 100n : undefined)),
);

/** What the address of the market asks for. What cannot be read is left out: a link never breaks. */
export const MarketSearch = v.object({
	q: v.fallback(
		v.pipe(
			v.optional(v.string(), ''),
			v.transform((text) => text.trim().slice(0, longestQuery)),
		),
		'',
	),
	/** A craft, or a branch of crafts. */
	craft: v.optional(v.string()),
	region: v.optional(v.string()),
	from: dirhams,
	to: dirhams,
	women: v.pipe(
		v.optional(v.string()),
		v.transform((text) => text === '1' || text === 'on'),
	),
	sort: v.fallback(v.optional(v.picklist(sorts), 'newest'), 'newest'),
	after: v.optional(v.string()),
});
export type MarketSearch = v.InferOutput<typeof MarketSearch>;

/** Where a page of results ended: the next begins behind it, whatever was put up meanwhile. */
export type Place = { at: Date; price: bigint; id: string };

export const writePlace = ({ at, price, id }: Place) => `${at.getTime()}.${price}.${id}`;

/** Undefined for what is no place: the list then begins at its beginning. */
export function readPlace(text: string | undefined): Place | undefined {
	const found = /^(\d{1,15})\.(\d{1,12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
		text ?? '',
	);
	if (!found) return undefined;
	const [, at, price = '0', id = ''] = found;
	return { at: new Date(Number(at)), price: BigInt(price), id };
}

export type Counted = { craftId: string; regionCode: string; count: number };

/** How many there are of each, when the other choice stays as it is. */
export function facetsOf(
	counted: readonly Counted[],
	{ crafts, region }: { crafts: readonly string[] | undefined; region: string | undefined },
) {
	const byCraft = new Map<string, number>();
	const byRegion = new Map<string, number>();
	let total = 0;
	for (const { craftId, regionCode, count } of counted) {
		const inCraft = !crafts || crafts.includes(craftId);
		const inRegion = !region || region === regionCode;
		if (inRegion) byCraft.set(craftId, (byCraft.get(craftId) ?? 0) + count);
		if (inCraft) byRegion.set(regionCode, (byRegion.get(regionCode) ?? 0) + count);
		if (inCraft && inRegion) total += count;
	}
	return { byCraft, byRegion, total };
}
