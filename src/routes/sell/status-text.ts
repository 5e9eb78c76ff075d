import { m } from '#messages/messages.js';
import type { ListingStatus } from '#modules/market/schema.ts';

export const statusText = {
	draft: m.market_sell_status_draft,
	published: m.market_sell_status_published,
	paused: m.market_sell_status_paused,
	removed: m.market_sell_status_removed,
} satisfies Record<ListingStatus, () => string>;
