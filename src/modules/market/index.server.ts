export { adjustPhotos } from './server/adjust-photos.ts';
export { announceTransfer } from './server/announce-transfer.ts';
export { acceptOrder, refuseOrder } from './server/answer-order.ts';
export { newCartToken } from './server/cart.ts';
export { addToCart, setQuantity } from './server/change-cart.ts';
export { pauseListing, removeListing, setStock, updateListing } from './server/change-listing.ts';
export { confirmTransfer } from './server/confirm-transfer.ts';
export { createListing } from './server/create-listing.ts';
export { confirmCash, confirmDelivery } from './server/deliver-order.ts';
export { findOrder, type BuyerOrder } from './server/find-order.ts';
export { findPiece, type Piece } from './server/find-piece.ts';
export { cancelOrder, confirmReceived } from './server/guest-orders.ts';
export { getMyListing, listMyListings, type MyListing } from './server/listing-queries.ts';
export { loadTradeRules } from './server/load-trade-rules.ts';
export {
	getMyOrder,
	listMyOrders,
	listSchoolOrders,
	type MakerOrder,
} from './server/maker-orders.ts';
export { myIncome, type Income } from './server/my-income.ts';
export { openShop } from './server/open-shop.ts';
export { erasePerson, exportPerson } from './server/personal-data.ts';
export { enterOrder } from './server/guest-orders.ts';
export { placeOrders, type Placed } from './server/place-orders.ts';
export { publishListing } from './server/publish-listing.ts';
export { shipOrder } from './server/ship-order.ts';
export { findMyShop, getShop, type Shop } from './server/shop-queries.ts';
export { jobs, subscriptions } from './server/subscriptions.ts';
export {
	showCart,
	showCheckout,
	type CartView,
	type CheckoutView,
} from './server/show-checkout.ts';
export { isOrderCode, showOrder, type OrderView } from './server/show-order.ts';
export { showMarket, type MarketView } from './server/show-market.ts';
export { showPiece, type PieceView } from './server/show-piece.ts';
export { showShop, type ShopView } from './server/show-shop.ts';
export type { Card, Picture } from './server/show-card.ts';
export { searchMarket } from './server/search-market.ts';
export type { Price } from './server/show-price.ts';
export { findConsumerDays, findRate, findZones } from './server/trade-rules.ts';
export { countCart, viewCart, type ViewedLine } from './server/view-cart.ts';
