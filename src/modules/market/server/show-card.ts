import type { Locale } from '#messages/runtime.js';
import { imageUrls, type ImageRef } from '#platform/media.ts';
import { pick, type Multilingual } from '#platform/text.ts';
import { thingOf, type Thing } from '../rules-picture.ts';
import type { Names } from './names.ts';
import type { ShowPrice } from './show-price.ts';

export type Picture = {
	image: ReturnType<typeof imageUrls> | undefined;
	/** Drawn where there is no photograph; the same seed draws the same. */
	thing: Thing;
	seed: string;
};

type Pictured = { id: string; craftId: string; cover: ImageRef | null };

export const showPicture = ({ id, craftId, cover }: Pictured, { crafts }: Names): Picture => ({
	image: cover ? imageUrls(cover) : undefined,
	thing: thingOf(crafts.find((craft) => craft.id === craftId)),
	seed: id,
});

type Piece = Pictured & {
	piece: string;
	shop: string;
	title: Multilingual;
	shopName: Multilingual;
	town: string;
	price: bigint;
	left: number;
};

/** A piece as a card shows it. */
export const showCard = (row: Piece, locale: Locale, names: Names, showPrice: ShowPrice) => ({
	id: row.id,
	piece: row.piece,
	shop: row.shop,
	title: pick(row.title, locale),
	by: pick(row.shopName, locale),
	town: row.town,
	price: showPrice(row.price),
	picture: showPicture(row, names),
	isKept: row.left <= 0,
});

export type Card = ReturnType<typeof showCard>;
