import { sql } from 'kysely';
import { listCrafts, listRegions } from '#modules/school/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { Picked } from '#platform/text.ts';
import { isMember } from '../rules.ts';

/** A circle as its page names it: by its craft or its region. */
export type Circle = {
	id: string;
	kind: 'craft' | 'region';
	name: Picked;
	members: number;
	joined: boolean;
};

/** The circles of the school, those of the signed-in member first. */
export async function listCircles(ctx: Ctx): Promise<Circle[]> {
	authorise(isMember(ctx.actor));
	const [rows, names] = await Promise.all([circles(ctx).execute(), namesOf(ctx)]);
	return rows
		.map((row) => describe(row, names))
		.sort((a, b) => Number(b.joined) - Number(a.joined) || b.members - a.members);
}

/** One circle of this school; 404 for an unknown one. */
export async function getCircle(ctx: Ctx, circleId: string): Promise<Circle> {
	authorise(isMember(ctx.actor));
	const row = await circles(ctx).where('network.circle.id', '=', circleId).executeTakeFirst();
	return describe(found(row, `circle ${circleId}`), await namesOf(ctx));
}

const circles = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('network.circle')
		.leftJoin('network.circle_member', (join) =>
			join
				.onRef('network.circle_member.school_id', '=', 'network.circle.school_id')
				.onRef('network.circle_member.circle_id', '=', 'network.circle.id'),
		)
		.select([
			'network.circle.id',
			'craft_id',
			'region_code',
			sql<number>`count(network.circle_member.member_id)::int`.as('members'),
			sql<boolean>`coalesce(bool_or(network.circle_member.member_id = ${ctx.actor.id}), false)`.as(
				'joined',
			),
		])
		.groupBy(['network.circle.id', 'craft_id', 'region_code']);

type Row = Awaited<ReturnType<ReturnType<typeof circles>['executeTakeFirstOrThrow']>>;

/** Crafts and regions by their ids, in one map: the two kinds of id never look alike. */
async function namesOf(ctx: Ctx) {
	const [crafts, regions] = [await listCrafts(ctx), await listRegions(ctx)];
	return new Map<string, Picked>([
		...crafts.map(({ id, name }) => [id, name] as const),
		...regions.map(({ code, name }) => [code, name] as const),
	]);
}

const describe = (row: Row, names: Map<string, Picked>): Circle => ({
	id: row.id,
	kind: row.craft_id ? 'craft' : 'region',
	name: names.get(row.craft_id ?? row.region_code ?? '') ?? { text: '', locale: 'ar' },
	members: row.members,
	joined: row.joined,
});
