import { mad, type Money } from '#platform/money.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { monthRange } from '../rules-month.ts';
import { findAccount } from './write-transfers.ts';

export type Sale = { orderId: string; amount: bigint; madeAt: Date };
export type Income = { total: Money; sales: Sale[] };

/** What the actor earned by sales in that month ('2026-11'), from the ledger, oldest first. */
export async function myIncome(ctx: Ctx, month: string): Promise<Income> {
	const { from, until } = monthRange(month);
	const account = await findAccount(ctx, 'maker', ctx.actor.id);
	if (!account) return { total: mad(0), sales: [] };
	const sales = await inSchool(ctx)
		.selectFrom('market.transfer')
		.select(['order_id as orderId', 'amount', 'made_at as madeAt'])
		.where('credit_account_id', '=', account.id)
		.where('made_at', '>=', from)
		.where('made_at', '<', until)
		.orderBy('made_at')
		.orderBy('id')
		.execute();
	return { total: mad(sales.reduce((sum, { amount }) => sum + amount, 0n)), sales };
}
