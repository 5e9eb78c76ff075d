import { ok, refuse } from '#platform/result.ts';

export const orderStates = [
	'placed',
	'accepted',
	'refused',
	'shipped',
	'delivered',
	'settled',
	'cancelled',
	'expired',
] as const;
export type OrderState = (typeof orderStates)[number];

export const orderSteps = [
	'accept',
	'refuse',
	'ship',
	'deliver',
	'settle',
	'cancel',
	'expire',
] as const;
export type OrderStep = (typeof orderSteps)[number];

/**
 * The life of an order, as data: from which states a step may be taken, and where it leads.
 * Settled means that the maker has the money and the buyer the piece.
 */
export const orderMachine: Record<OrderStep, { from: readonly OrderState[]; to: OrderState }> = {
	accept: { from: ['placed'], to: 'accepted' },
	refuse: { from: ['placed'], to: 'refused' },
	ship: { from: ['accepted'], to: 'shipped' },
	deliver: { from: ['shipped'], to: 'delivered' },
	settle: { from: ['delivered'], to: 'settled' },
	cancel: { from: ['placed', 'accepted'], to: 'cancelled' },
	expire: { from: ['placed', 'accepted'], to: 'expired' },
};

/** Where this step leads from here, or `wrong_state`. */
export function nextState(state: OrderState, step: OrderStep) {
	const { from, to } = orderMachine[step];
	return from.includes(state) ? ok(to) : refuse('wrong_state');
}

/** The stock is given back to the shop when an order ends in one of these. */
export const releasesStock = (state: OrderState) =>
	state === 'refused' || state === 'cancelled' || state === 'expired';

/** What a page may offer now. */
export const stepsFrom = (state: OrderState): OrderStep[] =>
	orderSteps.filter((step) => orderMachine[step].from.includes(state));
