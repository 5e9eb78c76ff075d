import type { GeneratedAlways } from 'kysely';
import type { ImageRef } from '#platform/media.ts';
import type { Currency } from '#platform/money.ts';
import type { Json } from '#platform/server/database.ts';
import type { Multilingual } from '#platform/text.ts';
import type {
	BankDetails,
	Dimensions,
	ListingStatus,
	PriceSplit,
	ShopKind,
	ShopStatus,
} from '../schema.ts';

declare module '#platform/server/database.ts' {
	interface SchoolTables {
		'market.shop': {
			school_id: string;
			id: string;
			slug: string;
			kind: ShopKind;
			maker_id: string;
			maker_name: string;
			made_by_woman: boolean;
			name: Json<Multilingual>;
			story: Json<Multilingual>;
			region_code: string;
			town: string;
			certificate_code: string | null;
			cover: Json<ImageRef | null> | null;
			bank: Json<BankDetails | null> | null;
			status: ShopStatus;
			first_sale_at: Date | null;
			opened_at: Date;
		};
		'market.listing': {
			school_id: string;
			id: string;
			shop_id: string;
			slug: string;
			shop_slug: string;
			shop_name: Json<Multilingual>;
			title: Json<Multilingual>;
			description: Json<Multilingual>;
			craft_id: string;
			region_code: string;
			town: string;
			price: bigint;
			currency: Currency;
			materials: Json<Multilingual>;
			dimensions: Json<Dimensions>;
			weight_g: number;
			made_by_woman: boolean;
			price_split: Json<PriceSplit | null> | null;
			cover: Json<ImageRef | null> | null;
			status: ListingStatus;
			on_hand: number;
			reserved: number;
			words: Json<Multilingual>;
			search: GeneratedAlways<string>;
			published_at: Date | null;
			created_at: Date;
			updated_at: Date;
		};
		'market.listing_photo': {
			school_id: string;
			id: string;
			listing_id: string;
			file_id: string;
			width: number | null;
			height: number | null;
			alt: Json<Multilingual>;
			position: number;
		};
	}
	interface SharedTables {
		'market.shop_address': { slug: string; school_id: string; shop_id: string };
		'market.word': { word: string };
	}
}
