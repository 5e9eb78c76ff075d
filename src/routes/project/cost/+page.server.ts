import { listCostSheets } from '#modules/enterprise/index.server.ts';
import { earnedPerHour, mirror } from '#modules/enterprise/rules.ts';
import { showFloor } from './sheet.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const [sheets, floor] = await Promise.all([listCostSheets(ctx), showFloor(ctx)]);
	return {
		floor,
		sheets: sheets.map((sheet) => {
			const { cost, expenses, wholesale } = mirror(sheet, BigInt(floor.amount));
			const price = sheet.price ?? wholesale;
			return {
				...{ id: sheet.id, name: sheet.name, shared: sheet.shared },
				...{ cost: `${cost}`, price: `${price}` },
				earned: `${earnedPerHour(price, expenses, sheet)}`,
			};
		}),
	};
};
