/**
 * Whose money it is: what buyers paid, what a courier carries, what a maker has, what delivery cost.
 * An account's balance is what was credited to it less what was debited from it.
 */
export const accountKinds = ['buyer', 'courier', 'maker', 'delivery'] as const;
export type AccountKind = (typeof accountKinds)[number];

export const transferKinds = ['sale', 'delivery', 'cash_collected'] as const;
export type TransferKind = (typeof transferKinds)[number];

/** One row of the ledger: `amount` (minor units, more than 0) goes from `debit` to `credit`. */
export type Entry = {
	kind: TransferKind;
	debit: AccountKind;
	credit: AccountKind;
	amount: bigint;
};

type Sums = { goods: bigint; shipping: bigint };

/** The courier took the buyer's cash at the door. */
export const cashCollected = ({ goods, shipping }: Sums): Entry[] => [
	{ kind: 'cash_collected', debit: 'buyer', credit: 'courier', amount: goods + shipping },
];

/** The courier's cash reached the maker; the delivery's part is what the carrier keeps. */
export const cashHanded = (sums: Sums): Entry[] => paidFrom('courier', sums);

/** The buyer's bank transfer was seen on the maker's account. */
export const transferReceived = (sums: Sums): Entry[] => paidFrom('buyer', sums);

const paidFrom = (debit: AccountKind, { goods, shipping }: Sums): Entry[] => [
	{ kind: 'sale', debit, credit: 'maker', amount: goods },
	// Nothing is written for a delivery that costs nothing: an amount is more than 0.
	...(shipping > 0n
		? [{ kind: 'delivery' as const, debit, credit: 'delivery' as const, amount: shipping }]
		: []),
];

/** What each account holds after these rows. */
export function balances(entries: readonly Entry[]): Record<AccountKind, bigint> {
	const sums: Record<AccountKind, bigint> = { buyer: 0n, courier: 0n, maker: 0n, delivery: 0n };
	for (const { debit, credit, amount } of entries) {
		sums[debit] -= amount;
		sums[credit] += amount;
	}
	return sums;
}
