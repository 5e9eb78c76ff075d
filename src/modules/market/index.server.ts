export { createListing } from './server/create-listing.ts';
export { getMyListing, listMyListings, type MyListing } from './server/listing-queries.ts';
export { openShop } from './server/open-shop.ts';
export { publishListing } from './server/publish-listing.ts';
export { findMyShop, getShop, type Shop } from './server/shop-queries.ts';
