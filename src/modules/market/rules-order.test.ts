import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextState, orderStates, orderSteps, stepsFrom, type OrderState } from './rules-order.ts';

test.each([
	['placed', ['accept', 'refuse', 'cancel', 'expire']],
	['accepted', ['ship', 'cancel', 'expire']],
	['shipped', ['deliver']],
	['delivered', ['settle']],
	['settled', []],
	['refused', []],
	['cancelled', []],
	['expired', []],
] as const)('from %s one may %s', (state, steps) => expect(stepsFrom(state)).toEqual(steps));

test('no order goes round in a circle, and each ends', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...orderSteps), { maxLength: 30 }), (steps) => {
			let state: OrderState = 'placed';
			const seen = new Set<OrderState>([state]);
			for (const step of steps) {
				const next = nextState(state, step);
				if (!next.ok) continue;
				expect(seen.has(next.value)).toBe(false);
				seen.add((state = next.value));
			}
			expect(orderStates).toContain(state);
		}),
	);
});
