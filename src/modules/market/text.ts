import { m } from '#messages/messages.js';
import type { Currency } from '#platform/money.ts';
import type { OrderState } from './rules-order.ts';
import type { Sort } from './rules-search.ts';
import type { MakerRefusal, OrderRefusal, PlaceRefusal, Refusal } from './schema.ts';
import type { PhoneRefusal } from '#modules/identity/rules-phone.ts';
import { phoneProblem, phoneText } from '#modules/identity/text.ts';

export const placeRefusalText = {
	...phoneText,
	cart_empty: m.market_refused_cart_empty,
	pieces_gone: m.market_refused_pieces_gone,
	stock_short: m.market_refused_stock_short,
	price_changed: m.market_refused_price_changed,
	no_delivery: m.market_refused_no_delivery,
	too_heavy: m.market_refused_too_heavy,
	cash_not_here: m.market_refused_cash_not_here,
} satisfies Record<PlaceRefusal, () => string>;

/** Of the use cases for a shop and its pieces. */
export const refusalText = {
	shop_exists: m.market_refused_shop_exists,
	region_unknown: m.market_refused_region_unknown,
	craft_unknown: m.market_refused_craft_unknown,
	listing_removed: m.market_refused_listing_removed,
	shop_not_open: m.market_refused_shop_not_open,
	no_stock: m.market_refused_no_stock,
	stock_reserved: m.market_refused_stock_reserved,
	photo_unknown: m.market_refused_photo_unknown,
	wrong_state: m.market_refused_wrong_state,
} satisfies Record<Refusal, () => string>;

/** Of the use cases that move an order. */
export const orderRefusalText = {
	wrong_state: m.market_refused_wrong_state,
	already_paid: m.market_refused_already_paid,
	not_paid: m.market_refused_not_paid,
	wrong_code: m.market_refused_wrong_code,
	door_closed: m.market_refused_door_closed,
	not_by_transfer: m.market_refused_not_by_transfer,
} satisfies Record<OrderRefusal, () => string>;

export const orderStateText = {
	placed: m.market_state_placed,
	accepted: m.market_state_accepted,
	refused: m.market_state_refused,
	shipped: m.market_state_shipped,
	delivered: m.market_state_delivered,
	settled: m.market_state_settled,
	cancelled: m.market_state_cancelled,
	expired: m.market_state_expired,
} satisfies Record<OrderState, () => string>;

/** What a maker says when she cannot take an order; the buyer reads the same words. */
export const makerRefusalText = {
	sold_elsewhere: m.market_maker_refusal_sold_elsewhere,
	no_time: m.market_maker_refusal_no_time,
	too_far: m.market_maker_refusal_too_far,
	other: m.market_maker_refusal_other,
} satisfies Record<MakerRefusal, () => string>;

export const sortText = {
	newest: m.market_sort_newest,
	cheapest: m.market_sort_cheapest,
	dearest: m.market_sort_dearest,
} satisfies Record<Sort, () => string>;

export const currencyText = {
	MAD: m.market_currency_mad,
	EUR: m.market_currency_eur,
	USD: m.market_currency_usd,
	GBP: m.market_currency_gbp,
	CAD: m.market_currency_cad,
} satisfies Record<Currency, () => string>;

type Said = {
	problems: Record<string, string>;
	said: Record<string, string>;
	refusal: string | undefined;
};

/** A refused checkout as its form wants it back: at the telephone when it is about the number. */
export const sayPlaceRefusal = (refusal: PlaceRefusal, phone: string): Said =>
	refusal in phoneText
		? {
				problems: { phone: refusal },
				said: { phone: phoneProblem(refusal as PhoneRefusal, phone) },
				refusal: undefined,
			}
		: { problems: {}, said: {}, refusal: placeRefusalText[refusal]() };
