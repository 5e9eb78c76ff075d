import { myIncome } from '#modules/market/index.server.ts';
import { lastMonths } from '#modules/market/rules-month.ts';
import type { Ctx } from '#platform/server/context.ts';
import { formatDate } from '#ui/format.ts';

/** What she earned in each of the last months, the oldest first; the last one is now. */
export const incomeByMonth = (ctx: Ctx, count: number) =>
	Promise.all(
		lastMonths(ctx.now, count).map(async (month) => {
			const { total, sales } = await myIncome(ctx, month);
			const day = `${month}-15`;
			return {
				month,
				name: formatDate(day, { month: 'long', year: 'numeric' }),
				label: formatDate(day, { month: 'short' }),
				total: `${total.amount}`,
				sales,
			};
		}),
	);
