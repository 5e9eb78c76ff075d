import type { PaymentMethod } from './schema.ts';

const day = 24 * 60 * 60 * 1000;
const after = (now: Date, days: number) => new Date(now.getTime() + days * day);

/** A maker has three days to answer before the pieces go back to the shop. */
export const answerBy = (now: Date) => after(now, 3);

/** Once she said yes: a week for the buyer's transfer, or the legal days to hand over a cash order. */
export const fulfilBy = (now: Date, method: PaymentMethod, deliveryDays: number) =>
	after(now, method === 'transfer' ? 7 : deliveryDays);

/** A buyer who sent a receipt is not forgotten while the bank takes its time. */
export const matchBy = (now: Date) => after(now, 14);
