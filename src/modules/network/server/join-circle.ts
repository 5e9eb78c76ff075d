import { authorise, found } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { isMember } from '../rules.ts';

type Ground = { craftId: string } | { regionCode: string };

/** Puts a member into the circle of a craft or a region, which is made when she is the first. */
export const enterCircle = (ctx: Ctx, memberId: string, ground: Ground): Promise<string> =>
	inTransaction(ctx, async (tx) => {
		const columns = {
			craft_id: 'craftId' in ground ? ground.craftId : null,
			region_code: 'regionCode' in ground ? ground.regionCode : null,
		};
		await inSchool(tx)
			.insertInto('network.circle', { id: newId(), ...columns, created_at: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const { id } = await inSchool(tx)
			.selectFrom('network.circle')
			.select('id')
			.$if('craftId' in ground, (query) => query.where('craft_id', '=', columns.craft_id))
			.$if('regionCode' in ground, (query) => query.where('region_code', '=', columns.region_code))
			.executeTakeFirstOrThrow();
		await addTo(tx, id, memberId);
		return id;
	});

/** The signed-in member joins a circle of her school. */
export async function joinCircle(ctx: Ctx, circleId: string): Promise<void> {
	authorise(isMember(ctx.actor));
	const row = await inSchool(ctx)
		.selectFrom('network.circle')
		.select('id')
		.where('id', '=', circleId)
		.executeTakeFirst();
	await addTo(ctx, found(row, `circle ${circleId}`).id, ctx.actor.id);
}

const addTo = (tx: Ctx, circle_id: string, member_id: string) =>
	inSchool(tx)
		.insertInto('network.circle_member', { circle_id, member_id, joined_at: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
