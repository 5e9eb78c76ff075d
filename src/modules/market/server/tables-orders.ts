import type { Locale } from '#messages/runtime.js';
import type { ImageRef } from '#platform/media.ts';
import type { Currency } from '#platform/money.ts';
import type { Json } from '#platform/server/database.ts';
import type { Multilingual } from '#platform/text.ts';
import type { OrderState, OrderStep } from '../rules-order.ts';
import type { Buyer, Destination, MakerRefusal, PaymentMethod, PaymentState } from '../schema.ts';

/** What the buyer saw in their own currency, with the rate of that day. */
export type Shown = { amount: string; currency: Currency; rate: string };

declare module '#platform/server/database.ts' {
	interface SchoolTables {
		'market.shop_order': {
			school_id: string;
			id: string;
			code: string;
			checkout_id: string;
			shop_id: string;
			maker_id: string;
			buyer_id: string | null;
			buyer: Json<Buyer>;
			destination: Json<Destination>;
			country: string;
			zone: string;
			locale: Locale;
			state: OrderState;
			goods: bigint;
			shipping: bigint;
			total: bigint;
			currency: Currency;
			shown: Json<Shown | null> | null;
			refusal: MakerRefusal | null;
			door_code: string;
			door_attempts: number;
			door_closed_until: Date | null;
			placed_at: Date;
			expires_at: Date | null;
			accepted_at: Date | null;
			shipped_at: Date | null;
			delivered_at: Date | null;
			settled_at: Date | null;
			closed_at: Date | null;
		};
		'market.order_line': {
			school_id: string;
			id: string;
			order_id: string;
			listing_id: string;
			slug: string;
			title: Json<Multilingual>;
			cover: Json<ImageRef | null> | null;
			craft_id: string;
			region_code: string;
			unit_price: bigint;
			quantity: number;
			weight_g: number;
		};
		'market.reservation': {
			school_id: string;
			id: string;
			order_id: string;
			listing_id: string;
			quantity: number;
			state: 'held' | 'used' | 'released';
			created_at: Date;
			closed_at: Date | null;
		};
		'market.payment': {
			school_id: string;
			id: string;
			order_id: string;
			method: PaymentMethod;
			state: PaymentState;
			amount: bigint;
			currency: Currency;
			receipt_file: string | null;
			confirmed_by: string | null;
			confirmed_at: Date | null;
		};
		'market.shipment': {
			school_id: string;
			id: string;
			order_id: string;
			carrier: string;
			tracking_number: string | null;
			shipped_at: Date;
			delivered_at: Date | null;
		};
		'market.order_event': {
			school_id: string;
			id: string;
			order_id: string;
			step: OrderStep | 'place';
			state: OrderState;
			actor_id: string;
			happened_at: Date;
		};
	}
	interface SharedTables {
		'market.order_code': { code: string; school_id: string; order_id: string };
	}
}
