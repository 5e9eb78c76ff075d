import { test as base } from '@playwright/test';
import type { Ctx } from '#platform/server/context.ts';
import { aPiece, aShop } from '../factories/market.ts';
import { openWorld } from './world.ts';

type Stall = {
	ctx: Ctx;
	/** Who sells: for what a maker does meanwhile. */
	maker: Ctx;
	/** A word that only these pieces have. */
	word: string;
	rug: { id: string; shop: string; piece: string };
	bowl: { id: string; shop: string; piece: string };
};

/** A shop with a rug of which there are two, and a light bowl of which there is one. */
export const test = base.extend<{ stall: Stall }>({
	stall: async ({}, use) => {
		const { ctx, close } = await openWorld();
		const shop = await aShop(ctx);
		const word = `zq${ctx.school.slug.slice(-6).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
		const rug = await aPiece(shop, { stock: 2, title: `Tapis ${word}` });
		const bowl = await aPiece(shop, {
			title: `Bol ${word}`,
			price: 10_700n,
			weightG: 400,
		});
		await use({ ctx, maker: shop.maker, word, rug, bowl });
		await close();
	},
});
