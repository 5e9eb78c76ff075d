import { found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

const columns = [
	'id',
	'slug',
	'kind',
	'maker_id as makerId',
	'maker_name as makerName',
	'made_by_woman as madeByWoman',
	'name',
	'story',
	'region_code as regionCode',
	'town',
	'certificate_code as certificateCode',
	'cover',
	'bank',
	'status',
	'opened_at as openedAt',
] as const;

/** A shop of this school; 404 for another's. The caller decides who may see all of it. */
export async function getShop(ctx: Ctx, shopId: string) {
	const shop = await shops(ctx).where('id', '=', shopId).executeTakeFirst();
	return found(shop, `shop ${shopId}`);
}

/** The actor's own shop; undefined when she has none yet. */
export const findMyShop = (ctx: Ctx) =>
	shops(ctx).where('maker_id', '=', ctx.actor.id).where('kind', '=', 'maker').executeTakeFirst();

const shops = (ctx: Ctx) => inSchool(ctx).selectFrom('market.shop').select(columns);

export type Shop = Awaited<ReturnType<typeof getShop>>;
