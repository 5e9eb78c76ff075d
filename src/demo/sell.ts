import { myCertificates } from '#modules/credentials/index.server.ts';
import { openProject, saveCostSheet } from '#modules/enterprise/index.server.ts';
import { createListing, openShop, publishListing } from '#modules/market/index.server.ts';
import { registerMember } from '#modules/school/index.server.ts';
import { mad } from '#platform/money.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import type { Opened } from './open.ts';
import { daysAgo, inSchoolOn, must } from './scene.ts';
import type { Piece, SchoolStory } from './story.ts';

export type OpenShop = { maker: Ctx; shop: string; pieces: string[] };

type ShopStory = SchoolStory['shops'][number];

/** Opens the shops of the story and puts up their pieces. */
export async function sell(opened: Opened, story: SchoolStory): Promise<OpenShop[]> {
	const shops: OpenShop[] = [];
	for (const at of story.shops.keys())
		shops.push(
			await inTransaction(opened.coordinator, (coordinator) =>
				openOne({ ...opened, coordinator }, story, at),
			),
		);
	// The transactions are over, their connections with them.
	return shops.map((shop) => ({ ...shop, maker: { ...shop.maker, db: opened.coordinator.db } }));
}

async function openOne(opened: Opened, story: SchoolStory, at: number): Promise<OpenShop> {
	const shop = story.shops[at];
	if (!shop) throw new Error(`no shop ${at}`);
	const maker = inSchoolOn(
		opened.coordinator.db,
		opened.school,
		daysAgo(31 + 3 * at),
		await makerOf(opened, story, shop),
		'learner',
	);
	if (shop.member) await openProject(maker);
	const [certificate] = await myCertificates(maker);
	const { shopId, slug } = must(
		await openShop(maker, {
			name: shop.name,
			story: shop.story,
			regionCode: story.region,
			town: story.town,
			certificateCode: certificate?.code,
			bank: { holder: shop.maker, account: '230780123456789012345678', bank: undefined },
		}),
	);
	const pieces: string[] = [];
	for (const piece of shop.pieces) pieces.push(await putUp(maker, shopId, piece));
	return { maker, shop: slug, pieces };
}

async function makerOf(opened: Opened, story: SchoolStory, { maker, member }: ShopStory) {
	const learner = opened.learners.find(({ name }) => name === maker);
	if (learner) return learner.id;
	if (!member) throw new Error(`nobody is called ${maker}`);
	const { born, craft, ...said } = member;
	const { memberId } = must(
		await registerMember(opened.coordinator, {
			...said,
			name: maker,
			role: 'learner',
			birthYear: born,
			craftId: craft,
			regionCode: story.region,
			town: story.town,
		}),
	);
	return memberId;
}

/** A cost sheet behind each piece: half of the price is wool, a fifth the rest, and her hours. */
async function putUp(maker: Ctx, shopId: string, piece: Piece): Promise<string> {
	const { amount: price } = mad(piece.price * 100);
	const materials = price / 4n;
	const wage = 20_00n;
	must(
		await saveCostSheet(maker, {
			name: piece.title.ar,
			materials: [
				{ name: piece.materials.ar, unit: 'piece', quantity: 1000, unitPrice: materials, waste: 0 },
			],
			minutes: piece.hours * 60,
			wage,
			tools: 5_00n,
			overheads: 0n,
			packaging: 8_00n,
			feePoints: 0,
			price,
			shared: true,
		}),
	);
	const work = wage * BigInt(piece.hours);
	const { listingId, slug } = must(
		await createListing(maker, {
			shopId,
			title: piece.title,
			description: {},
			craftId: piece.craft,
			price,
			materials: piece.materials,
			dimensions: {},
			weightG: piece.weight,
			priceSplit: {
				materials: `${materials}`,
				work: `${work}`,
				other: `${price > materials + work ? price - materials - work : 0n}`,
				minutes: piece.hours * 60,
			},
			stock: piece.stock,
		}),
	);
	must(await publishListing(maker, { listingId }));
	return slug;
}
