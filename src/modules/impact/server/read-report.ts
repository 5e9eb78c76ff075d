import { sql } from 'kysely';
import { authorise } from '#platform/errors.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';
import { acrossSchools } from '#platform/server/across-schools.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { ageBand, breakDown, maySee, totals, type Group, type Row } from '../rules.ts';
import { dimensions, type Dimension, type Indicator } from '../schema.ts';

/** A school's figures for its staff: totals, each dimension with small cells hidden, income by month. */
export async function readReport(ctx: Ctx) {
	authorise(maySee(ctx.actor));
	const groups = await groupsOf(ctx);
	return {
		totals: totals(groups),
		breakdowns: Object.fromEntries(
			dimensions.map((dimension) => [dimension, breakDown(groups, dimension)]),
		) as Record<Dimension, Row[]>,
		months: await incomeByMonth(ctx),
	};
}

/** The whole installation in four numbers, for anyone: sums over schools, no breakdown. */
export async function readPublicCounts({ db }: Pick<Visit, 'db'>) {
	const rows = await acrossSchools(db, 'public counts')
		.selectFrom('impact.observation')
		.select([
			'indicator',
			sql<number>`count(*)::int`.as('count'),
			sql<bigint>`coalesce(sum(amount), 0)::bigint`.as('amount'),
		])
		.groupBy('indicator')
		.execute();
	const of = (indicator: Indicator) => rows.find((row) => row.indicator === indicator);
	return {
		enrolled: of('enrolled')?.count ?? 0,
		certified: of('certified')?.count ?? 0,
		shops: of('shop')?.count ?? 0,
		orders: of('order')?.count ?? 0,
		income: of('income')?.amount ?? 0n,
	};
}

async function groupsOf(ctx: Ctx): Promise<Group[]> {
	const rows = await inSchool(ctx)
		.selectFrom('impact.observation')
		.leftJoin('impact.person', (join) =>
			join
				.onRef('impact.person.school_id', '=', 'impact.observation.school_id')
				.onRef('impact.person.id', '=', 'impact.observation.person_id'),
		)
		.select(['indicator', 'sex', 'birth_year', 'setting', 'region_code', 'craft_id'])
		.select([
			sql<number>`count(distinct person_id)::int`.as('people'),
			sql<number>`count(*)::int`.as('count'),
			sql<bigint>`sum(amount)::bigint`.as('amount'),
		])
		.groupBy(['indicator', 'sex', 'birth_year', 'setting', 'region_code', 'craft_id'])
		.execute();
	return rows.map(({ birth_year, region_code, craft_id, ...row }) => ({
		...row,
		age: ageBand(birth_year, ctx.now),
		region: region_code,
		craft: craft_id,
	}));
}

const incomeByMonth = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('impact.observation')
		.select([
			sql<string>`to_char(observed_at at time zone 'Africa/Casablanca', 'YYYY-MM')`.as('month'),
			sql<bigint>`sum(amount)::bigint`.as('amount'),
		])
		.where('indicator', '=', 'income')
		.groupBy('month')
		.orderBy('month')
		.execute();
