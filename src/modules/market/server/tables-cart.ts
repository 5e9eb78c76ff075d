import type { Currency } from '#platform/money.ts';
import type { Json } from '#platform/server/database.ts';

declare module '#platform/server/database.ts' {
	interface SharedTables {
		'market.cart': { id: string; token_hash: string; created_at: Date; changed_at: Date };
		'market.cart_line': {
			cart_id: string;
			school_id: string;
			listing_id: string;
			quantity: number;
			seen_price: bigint;
			added_at: Date;
		};
		'market.checkout': {
			id: string;
			once_key: string;
			cart_id: string;
			buyer_id: string | null;
			total: bigint;
			currency: Currency;
			placed_at: Date;
			codes: Json<string[]>;
		};
	}
}
