import * as v from 'valibot';
import { defineJob } from '#platform/server/jobs.ts';
import { notifyInApp } from '#platform/server/notify/notify-in-app.ts';
import { sayAmount } from '../rules-notice.ts';

/** A new order waits for the maker's yes or no. */
export const tellOrder = defineJob({
	name: 'market.tell_maker_order',
	input: v.object({ orderId: v.string(), makerId: v.string(), total: v.string() }),
	run: (tx, { orderId, makerId, total }) =>
		notifyInApp(tx, {
			personId: makerId,
			kind: 'order',
			cause: orderId,
			textKey: 'market_notice_order',
			params: { total: `${sayAmount(BigInt(total))} MAD` },
			href: '/sell',
		}),
});

/** An order ended by the buyer or by its time; she said no herself where she did. */
export const tellCancelled = defineJob({
	name: 'market.tell_maker_cancelled',
	input: v.object({
		orderId: v.string(),
		makerId: v.string(),
		why: v.picklist(['refused', 'cancelled', 'expired']),
	}),
	run: async (tx, { orderId, makerId, why }) => {
		if (why === 'refused') return;
		await notifyInApp(tx, {
			personId: makerId,
			kind: 'order_closed',
			cause: orderId,
			textKey: 'market_notice_cancelled',
			href: '/sell',
		});
	},
});
