create schema market;

-- Trigrams find the word that was meant when one was mistyped.
create extension if not exists pg_trgm;

-- One spelling for all the ways a word is written: hamza, taa marbuta, vowel signs and the stretched
-- letter in Arabic; capitals and accents in French. What stands last without a counterpart is dropped.
create function market.fold(source text) returns text language sql immutable strict parallel safe as $$
	select translate(
		replace(replace(lower(source), 'œ', 'oe'), 'æ', 'ae'),
		'أإآٱىةؤئگڤپ٠١٢٣٤٥٦٧٨٩ÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝàâäáãåçéèêëíìîïñóòôöõúùûüýÿ’ءـًٌٍَُِّْٰ',
		'اااايهويكفب0123456789aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyy''')
$$;

create table market.shop (
	school_id uuid not null references school.school (id),
	id uuid not null,
	slug text not null,
	kind text not null constraint shop_kind check (kind in ('maker', 'cooperative')),
	maker_id uuid not null,
	maker_name text not null,
	made_by_woman boolean not null,
	name jsonb not null,
	story jsonb not null,
	region_code text not null references school.region (code),
	town text not null,
	certificate_code text,
	cover jsonb,
	bank jsonb,
	status text not null constraint shop_status check (status in ('open', 'resting', 'closed')),
	first_sale_at timestamptz,
	opened_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, slug),
	foreign key (school_id, maker_id) references school.member (school_id, id)
);

select platform.distribute('market.shop');

-- A maker has one shop of her own; she may also sell in that of a cooperative.
create unique index shop_of_maker on market.shop (school_id, maker_id) where kind = 'maker';

-- Directories: the word in an address, or the code of an order, to the school that has it.
create table market.shop_address (
	slug text primary key,
	school_id uuid not null,
	shop_id uuid not null
);

create table market.order_code (
	code text primary key,
	school_id uuid not null,
	order_id uuid not null
);

-- shop_slug, shop_name and cover are copies, so that a page of the market is one query.
-- words is all that a search may find a piece by, language by language.
create table market.listing (
	school_id uuid not null,
	id uuid not null,
	shop_id uuid not null,
	slug text not null,
	shop_slug text not null,
	shop_name jsonb not null,
	title jsonb not null,
	description jsonb not null,
	craft_id text not null references school.craft (id),
	region_code text not null references school.region (code),
	town text not null,
	price bigint not null,
	currency text not null,
	materials jsonb not null,
	dimensions jsonb not null,
	weight_g int not null,
	made_by_woman boolean not null,
	price_split jsonb,
	cover jsonb,
	status text not null,
	on_hand int not null,
	reserved int not null,
	words jsonb not null,
	search tsvector generated always as (
		to_tsvector('pg_catalog.arabic', market.fold(coalesce(words ->> 'ar', '')))
		|| to_tsvector('pg_catalog.french', market.fold(coalesce(words ->> 'fr', '')))
		|| to_tsvector('pg_catalog.english', market.fold(coalesce(words ->> 'en', '')))
	) stored,
	published_at timestamptz,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, shop_id, slug),
	foreign key (school_id, shop_id) references market.shop (school_id, id),
	constraint listing_price check (price > 0 and currency = 'MAD'),
	constraint listing_weight check (weight_g between 1 and 1000000),
	constraint listing_status check (status in ('draft', 'published', 'paused', 'removed')),
	constraint listing_stock check (reserved >= 0 and reserved <= on_hand),
	constraint listing_published check (status <> 'published' or published_at is not null)
);

select platform.distribute('market.listing');

create index listing_newest on market.listing (published_at desc, id desc)
	where status = 'published' and on_hand > 0;

create index listing_cheapest on market.listing (price, id)
	where status = 'published' and on_hand > 0;

create index listing_craft on market.listing (craft_id, published_at desc, id desc)
	where status = 'published' and on_hand > 0;

create index listing_region on market.listing (region_code, published_at desc, id desc)
	where status = 'published' and on_hand > 0;

create index listing_craft_price on market.listing (craft_id, price, id)
	where status = 'published' and on_hand > 0;

create index listing_search on market.listing using gin (search) with (fastupdate = off);

create table market.listing_photo (
	school_id uuid not null,
	id uuid not null,
	listing_id uuid not null,
	file_id uuid not null,
	width int,
	height int,
	alt jsonb not null,
	position int not null,
	primary key (school_id, id),
	unique (school_id, listing_id, file_id),
	foreign key (school_id, listing_id) references market.listing (school_id, id)
);

select platform.distribute('market.listing_photo');

-- The words of all published pieces, folded: a mistyped one is taken for the nearest of these.
create table market.word (
	word text primary key
);

create index word_likeness on market.word using gin (word gin_trgm_ops);

-- The cookie has the token, the table only its hash.
create table market.cart (
	id uuid primary key,
	token_hash text not null unique,
	created_at timestamptz not null,
	changed_at timestamptz not null
);

create table market.cart_line (
	cart_id uuid not null references market.cart (id) on delete cascade,
	school_id uuid not null,
	listing_id uuid not null,
	quantity int not null constraint cart_line_quantity check (quantity between 1 and 999),
	seen_price bigint not null,
	added_at timestamptz not null,
	primary key (cart_id, school_id, listing_id)
);

-- One press of the button; its once_key makes a second press the same one.
create table market.checkout (
	id uuid primary key,
	once_key text not null unique,
	cart_id uuid not null,
	buyer_id uuid,
	total bigint not null,
	currency text not null,
	placed_at timestamptz not null
);

create table market.shop_order (
	school_id uuid not null,
	id uuid not null,
	code text not null,
	checkout_id uuid not null,
	shop_id uuid not null,
	maker_id uuid not null,
	buyer_id uuid,
	buyer jsonb not null,
	destination jsonb not null,
	country text not null,
	zone text not null,
	locale text not null constraint shop_order_locale check (locale in ('ar', 'fr', 'en')),
	state text not null constraint shop_order_state check (state in
		('placed', 'accepted', 'refused', 'shipped', 'delivered', 'settled', 'cancelled', 'expired')),
	goods bigint not null,
	shipping bigint not null,
	total bigint not null,
	currency text not null,
	shown jsonb,
	refusal text,
	door_code text not null,
	door_attempts int not null,
	door_closed_until timestamptz,
	placed_at timestamptz not null,
	expires_at timestamptz,
	accepted_at timestamptz,
	shipped_at timestamptz,
	delivered_at timestamptz,
	settled_at timestamptz,
	closed_at timestamptz,
	primary key (school_id, id),
	unique (school_id, code),
	foreign key (school_id, shop_id) references market.shop (school_id, id),
	foreign key (school_id, maker_id) references school.member (school_id, id),
	constraint shop_order_total check (total = goods + shipping and goods > 0 and shipping >= 0)
);

select platform.distribute('market.shop_order');

create index shop_order_maker on market.shop_order (school_id, maker_id, placed_at desc, id);

create index shop_order_expiry on market.shop_order (school_id, expires_at)
	where expires_at is not null;

-- What was bought, as it was then: the piece may change or go.
create table market.order_line (
	school_id uuid not null,
	id uuid not null,
	order_id uuid not null,
	listing_id uuid not null,
	slug text not null,
	title jsonb not null,
	cover jsonb,
	craft_id text not null references school.craft (id),
	region_code text not null references school.region (code),
	unit_price bigint not null,
	quantity int not null constraint order_line_quantity check (quantity > 0),
	weight_g int not null,
	primary key (school_id, id),
	foreign key (school_id, order_id) references market.shop_order (school_id, id),
	foreign key (school_id, listing_id) references market.listing (school_id, id)
);

select platform.distribute('market.order_line');

create index order_line_order on market.order_line (school_id, order_id);

-- Pieces kept for an order from before it is paid until they leave: held, then used or released.
create table market.reservation (
	school_id uuid not null,
	id uuid not null,
	order_id uuid not null,
	listing_id uuid not null,
	quantity int not null constraint reservation_quantity check (quantity > 0),
	state text not null constraint reservation_state check (state in ('held', 'used', 'released')),
	created_at timestamptz not null,
	closed_at timestamptz,
	primary key (school_id, id),
	unique (school_id, order_id, listing_id),
	foreign key (school_id, order_id) references market.shop_order (school_id, id),
	foreign key (school_id, listing_id) references market.listing (school_id, id)
);

select platform.distribute('market.reservation');

create table market.payment (
	school_id uuid not null,
	id uuid not null,
	order_id uuid not null,
	method text not null constraint payment_method check (method in ('cod', 'transfer')),
	state text not null constraint payment_state check (state in
		('awaited', 'announced', 'held', 'received', 'dropped')),
	amount bigint not null,
	currency text not null,
	receipt_file uuid,
	confirmed_by uuid,
	confirmed_at timestamptz,
	primary key (school_id, id),
	unique (school_id, order_id),
	foreign key (school_id, order_id) references market.shop_order (school_id, id)
);

select platform.distribute('market.payment');

create table market.shipment (
	school_id uuid not null,
	id uuid not null,
	order_id uuid not null,
	carrier text not null,
	tracking_number text,
	shipped_at timestamptz not null,
	delivered_at timestamptz,
	primary key (school_id, id),
	foreign key (school_id, order_id) references market.shop_order (school_id, id)
);

select platform.distribute('market.shipment');

create index shipment_order on market.shipment (school_id, order_id);

-- Rows are only inserted: what happened to an order, by whom.
create table market.order_event (
	school_id uuid not null,
	id uuid not null,
	order_id uuid not null,
	step text not null,
	state text not null,
	actor_id uuid not null,
	happened_at timestamptz not null,
	primary key (school_id, id),
	foreign key (school_id, order_id) references market.shop_order (school_id, id)
);

select platform.distribute('market.order_event');

create index order_event_order on market.order_event (school_id, order_id, id);

-- A balance is what came in less what went out: it is derived, never kept.
create table market.account (
	school_id uuid not null references school.school (id),
	id uuid not null,
	kind text not null constraint account_kind check (kind in ('buyer', 'courier', 'maker', 'delivery')),
	owner_id uuid not null,
	currency text not null,
	primary key (school_id, id),
	unique (school_id, kind, owner_id, currency),
	unique (school_id, id, currency)
);

select platform.distribute('market.account');

-- One row takes from one account and gives to another, so an unbalanced entry cannot be written.
create table market.transfer (
	school_id uuid not null,
	id uuid not null,
	transaction_id uuid not null,
	order_id uuid not null,
	kind text not null,
	debit_account_id uuid not null,
	credit_account_id uuid not null,
	amount bigint not null constraint transfer_amount check (amount > 0),
	currency text not null,
	once_key text not null,
	made_at timestamptz not null,
	primary key (school_id, id),
	unique (school_id, once_key),
	constraint transfer_two_accounts check (debit_account_id <> credit_account_id),
	foreign key (school_id, order_id) references market.shop_order (school_id, id),
	constraint transfer_debit foreign key (school_id, debit_account_id, currency)
		references market.account (school_id, id, currency),
	constraint transfer_credit foreign key (school_id, credit_account_id, currency)
		references market.account (school_id, id, currency)
);

select platform.distribute('market.transfer');

create index transfer_credited on market.transfer (school_id, credit_account_id, made_at);

create index transfer_debited on market.transfer (school_id, debit_account_id, made_at);

create index transfer_order on market.transfer (school_id, order_id);

-- Dirhams for one unit, from that day on; decimal text, never a float.
create table market.currency_rate (
	currency text not null,
	valid_from date not null,
	rate text not null constraint currency_rate_decimal check (rate ~ '^[0-9]+(\.[0-9]+)?$'),
	primary key (currency, valid_from)
);

select platform.replicate('market.currency_rate');

-- Delivery prices and the buyer's legal days, each from a day on: a change of law is a new row.
create table market.trade_rule (
	key text not null constraint trade_rule_key check (key in ('shipping', 'consumer')),
	valid_from date not null,
	value jsonb not null,
	primary key (key, valid_from)
);

select platform.replicate('market.trade_rule');
