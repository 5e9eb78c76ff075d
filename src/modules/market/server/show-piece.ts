import { imageUrls } from '#platform/media.ts';
import type { Currency } from '#platform/money.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { pick } from '#platform/text.ts';
import { leftOf } from '../rules-cart.ts';
import { findPiece } from './find-piece.ts';
import { findNames } from './names.ts';
import { getShop } from './shop-queries.ts';
import { showPicture } from './show-card.ts';
import { priceShower } from './show-price.ts';

/** The public page of one piece: photos, price, who made it and of what. */
export async function showPiece(
	visit: Visit,
	{ shop: shopSlug, piece: slug }: { shop: string; piece: string },
	currency: Currency,
) {
	const piece = await findPiece(visit, shopSlug, slug);
	const ctx: Ctx = { ...visit, school: piece.school };
	const [shop, photos, names, showPrice] = await Promise.all([
		getShop(ctx, piece.shopId),
		listPhotos(ctx, piece.id),
		findNames(visit),
		priceShower(visit, currency),
	]);
	const { locale } = visit;
	const craft = names.crafts.find(({ id }) => id === piece.craftId);
	return {
		id: piece.id,
		slug: piece.slug,
		title: pick(piece.title, locale),
		description: pick(piece.description, locale),
		materials: pick(piece.materials, locale),
		craft: craft?.name,
		region: names.regions.find(({ code }) => code === piece.regionCode)?.name,
		dimensions: piece.dimensions,
		weightG: piece.weightG,
		price: showPrice(piece.price),
		split: piece.priceSplit && {
			materials: BigInt(piece.priceSplit.materials),
			work: BigInt(piece.priceSplit.work),
			other: BigInt(piece.priceSplit.other),
			minutes: piece.priceSplit.minutes,
		},
		left: shop.status === 'open' ? leftOf(piece) : 0,
		isUnique: piece.onHand === 1,
		picture: showPicture(piece, names),
		photos: photos.map(({ width, height, fileId, alt }) => ({
			image: imageUrls({ school: piece.school.slug, id: fileId, width, height }),
			alt: pick(alt, locale),
		})),
		shop: {
			slug: shop.slug,
			name: pick(shop.name, locale),
			makerId: shop.makerId,
			makerName: shop.makerName,
			town: shop.town,
			story: pick(shop.story, locale),
			certificateCode: shop.certificateCode,
			isResting: shop.status !== 'open',
		},
		publishedAt: piece.publishedAt,
	};
}

const listPhotos = (ctx: Ctx, listingId: string) =>
	inSchool(ctx)
		.selectFrom('market.listing_photo')
		.select(['file_id as fileId', 'width', 'height', 'alt'])
		.where('listing_id', '=', listingId)
		.orderBy('position')
		.execute();

export type PieceView = Awaited<ReturnType<typeof showPiece>>;
