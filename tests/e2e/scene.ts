import { openSession } from '#modules/identity/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Visitor } from '../access/table.ts';
import { aMember, aPerson, aSchool } from '../factories.ts';

/** One person for each kind of visitor to the school of `ctx`, each with her token. */
export async function visitorsOf(ctx: Ctx) {
	const member = async (where: Ctx, role: 'learner' | 'trainer' | 'coordinator') =>
		(await aMember(where, role)).actor.id;
	const operator = await aPerson(ctx.db);
	await ctx.db
		.updateTable('identity.person')
		.set({ is_operator: true })
		.where('id', '=', operator)
		.execute();

	const other = { ...ctx, school: await aSchool(ctx.db) };
	const people: Record<Exclude<Visitor, 'anonymous'>, string> = {
		learner: await member(ctx, 'learner'),
		trainer: await member(ctx, 'trainer'),
		coordinator: await member(ctx, 'coordinator'),
		operator,
		elsewhere: await member(other, 'coordinator'),
	};
	const tokens: Partial<Record<Visitor, string>> = {};
	for (const [visitor, id] of Object.entries(people))
		tokens[visitor as Visitor] = await openSession(ctx, { personId: id });
	return { people, tokens };
}
