import { getMyOrder } from '#modules/market/index.server.ts';
import { formatDate } from '#ui/format.ts';
import { incomeByMonth } from '../income.server.ts';
import { showOrders } from '../show.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const months = await incomeByMonth(ctx, 12);
	const sold = months.flatMap(({ sales }) => sales.map(({ orderId }) => orderId));
	const orders = await Promise.all(sold.map((id) => getMyOrder(ctx, id)));
	const cards = await showOrders(ctx, orders);
	return {
		months: months.map(({ label, total }) => ({ label, total })),
		lines: months
			.map(({ month, name, total, sales }) => ({
				...{ month, name, total },
				sales: sales.map(({ orderId, amount, madeAt }) => ({
					...{ orderId, amount: `${amount}` },
					day: formatDate(madeAt, { day: 'numeric', month: 'long' }),
					card: cards.find(({ id }) => id === orderId),
				})),
			}))
			.filter(({ sales }) => sales.length)
			.reverse(),
		printedAt: ctx.now,
	};
};
