-- A craft in a region is often few pieces: without this all of the craft's would be looked through.
create index listing_craft_region on market.listing (craft_id, region_code, published_at desc, id desc)
	where status = 'published' and on_hand > 0;
