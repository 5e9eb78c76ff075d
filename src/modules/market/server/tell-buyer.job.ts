import * as v from 'valibot';
import { m } from '#messages/messages.js';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { installation } from '#platform/server/installation.ts';
import { defineJob } from '#platform/server/jobs.ts';
import { notify } from '#platform/server/notify/notify.ts';
import { showCode } from '../rules-code.ts';
import { orderUrl, sayAmount } from '../rules-notice.ts';

const input = v.object({ orderId: v.string() });

/** Tells the buyer of each turn by SMS, once a turn, in the language of the order. */
const tell = (turn: string, write: (order: Told) => string) =>
	defineJob({
		name: `market.tell_buyer_${turn}`,
		input,
		run: async (tx, { orderId }) => {
			const order = await findTold(tx, orderId);
			await notify(
				{ ...tx, locale: order.locale },
				{
					channel: 'sms',
					to: order.buyer.phone,
					text: write(order),
					// The code at the door is not to be read in a table afterwards.
					secret: turn === 'placed',
					cause: `order ${turn} ${orderId}`,
				},
			);
		},
	});

type Told = Awaited<ReturnType<typeof findTold>>;

const findTold = async (tx: Ctx, orderId: string) => {
	const order = await inSchool(tx)
		.selectFrom('market.shop_order')
		.innerJoin('market.payment', (join) =>
			join
				.onRef('market.payment.school_id', '=', 'market.shop_order.school_id')
				.onRef('market.payment.order_id', '=', 'market.shop_order.id'),
		)
		.select(['code', 'locale', 'buyer', 'total', 'door_code as door', 'method'])
		.where('market.shop_order.id', '=', orderId)
		.executeTakeFirstOrThrow();
	const { code, locale } = order;
	const url = orderUrl(installation().origin, locale, code);
	return { ...order, said: { code: showCode(code), url } };
};

export const tellPlaced = tell('placed', ({ said, locale, total, door, method }) => {
	const sum = `${sayAmount(total)} ${m.ui_currency_mad({}, { locale })}`;
	return method === 'cod'
		? m.market_sms_placed_cod({ ...said, door, total: sum }, { locale })
		: m.market_sms_placed_transfer({ ...said, total: sum }, { locale });
});

export const tellAccepted = tell('accepted', ({ said, locale }) =>
	m.market_sms_accepted(said, { locale }),
);

export const tellShipped = tell('shipped', ({ said, locale }) =>
	m.market_sms_shipped(said, { locale }),
);

export const tellClosed = tell('closed', ({ said, locale }) =>
	m.market_sms_closed(said, { locale }),
);
