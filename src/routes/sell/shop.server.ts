import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { findMyShop, type Shop } from '#modules/market/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';

/** Her own shop; who has none yet is taken to open one. */
export async function myShop(ctx: Ctx): Promise<Shop> {
	const shop = await findMyShop(ctx);
	return shop ?? redirect(303, localizeHref(resolve('/sell/open')));
}

/** The address of a shop or a piece as people share it, in the language of the page. */
export const publicPath = (...slugs: string[]) => localizeHref(`/shop/${slugs.join('/')}`);
