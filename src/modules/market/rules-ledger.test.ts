import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balances, cashCollected, cashHanded, transferReceived } from './rules-ledger.ts';

const sums = fc.record({
	goods: fc.bigInt({ min: 1n, max: 10n ** 12n }),
	shipping: fc.bigInt({ min: 0n, max: 10n ** 9n }),
});
const movement = fc
	.tuple(sums, fc.constantFrom(cashCollected, cashHanded, transferReceived))
	.map(([order, move]) => move(order));

test('whatever moves in whatever order, nothing is made and nothing is lost', () => {
	fc.assert(
		fc.property(fc.array(movement), (moves) => {
			const entries = moves.flat();
			const held = Object.values(balances(entries));
			expect(held.reduce((sum, amount) => sum + amount, 0n)).toBe(0n);
			expect(entries.every(({ amount, debit, credit }) => amount > 0n && debit !== credit)).toBe(
				true,
			);
		}),
	);
});

test('an order paid in full leaves nothing with the courier, and what is due with the maker', () => {
	fc.assert(
		fc.property(sums, fc.boolean(), (order, byCash) => {
			const entries = byCash
				? [...cashCollected(order), ...cashHanded(order)]
				: transferReceived(order);
			expect(balances(entries)).toEqual({
				buyer: -(order.goods + order.shipping),
				courier: 0n,
				maker: order.goods,
				delivery: order.shipping,
			});
		}),
	);
});
