import { myCertificates } from '#modules/credentials/index.server.ts';
import { findRegion, getMembers } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayOpenShop } from '../rules-listing.ts';
import { slugOf } from '../rules-slug.ts';
import type { OpenShop } from '../schema.ts';
import { claimAddress } from './claim-address.ts';
import { shopOpened } from './events.ts';

type Opened = { shopId: string; slug: string };

/** The actor's own shop, open at once; she has one, so a second is refused. */
export async function openShop(
	ctx: Ctx,
	input: OpenShop,
): Promise<Result<Opened, 'shop_exists' | 'region_unknown'>> {
	authorise(mayOpenShop(ctx.actor));
	return inTransaction(ctx, async (tx) => {
		const [member] = await getMembers(tx, [tx.actor.id]);
		const maker = found(member, `member ${tx.actor.id}`);
		if (!(await findRegion(tx, input.regionCode))) return refuse('region_unknown');

		const own = (await myCertificates(tx)).find(
			({ code, revokedAt }) => code === input.certificateCode && !revokedAt,
		);
		const shopId = newId();
		const address = { school_id: tx.school.id, shop_id: shopId };
		const slug = await claimAddress(tx, slugOf(input.name, 'atelier'), address);
		const { numInsertedOrUpdatedRows } = await inSchool(tx)
			.insertInto('market.shop', {
				id: shopId,
				slug,
				kind: 'maker',
				maker_id: tx.actor.id,
				maker_name: maker.name,
				made_by_woman: maker.sex === 'woman',
				name: json(input.name),
				story: json(input.story),
				region_code: input.regionCode,
				town: input.town,
				certificate_code: own?.code ?? null,
				cover: null,
				bank: input.bank ? json(input.bank) : null,
				status: 'open',
				first_sale_at: null,
				opened_at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (!numInsertedOrUpdatedRows) {
			await tx.db.deleteFrom('market.shop_address').where('slug', '=', slug).execute();
			return refuse('shop_exists');
		}
		await emit(tx, shopOpened, {
			shopId,
			slug,
			makerId: tx.actor.id,
			regionCode: input.regionCode,
		});
		return ok({ shopId, slug });
	});
}
