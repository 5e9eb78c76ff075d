import type { CostSheet, Material } from './schema.ts';

type Costs = Pick<
	CostSheet,
	'materials' | 'minutes' | 'wage' | 'tools' | 'overheads' | 'packaging' | 'feePoints'
>;

/** All in centimes of the dirham for one piece. */
export type Mirror = {
	materials: bigint;
	/** Everything but her time. */
	expenses: bigint;
	labour: bigint;
	/** Expenses and labour. */
	cost: bigint;
	/** Below this she earns less than the legal minimum. */
	floor: bigint;
	wholesale: bigint;
	retail: bigint;
};

const points = 10_000n;
const thousandths = 1000n;
const minutesInHour = 60n;
const tenDirhams = 1000n;

/** Quantity x price, and the part that is wasted on top, rounded up: what is spent is spent. */
export const materialCost = ({ quantity, unitPrice, waste }: Material): bigint =>
	divideUp(BigInt(quantity) * unitPrice * (points + BigInt(waste)), thousandths * points);

/**
 * The fair-price mirror: cost = materials + hours x wage + share of tools + overheads + packaging;
 * wholesale covers cost and fees, in tens of dirhams; retail is about twice wholesale.
 */
export function mirror(sheet: Costs, wageFloor: bigint): Mirror {
	const materials = sheet.materials.reduce((sum, material) => sum + materialCost(material), 0n);
	const expenses = materials + sheet.tools + sheet.overheads + sheet.packaging;
	const labour = labourAt(sheet.wage, sheet.minutes);
	const cost = expenses + labour;
	const wholesale = roundUp(withFees(cost, sheet.feePoints), tenDirhams);
	return {
		materials,
		expenses,
		labour,
		cost,
		floor: withFees(expenses + labourAt(wageFloor, sheet.minutes), sheet.feePoints),
		wholesale,
		retail: wholesale * 2n,
	};
}

/** What she earns in an hour at this price, after fees and expenses; below zero she pays to work. */
export function earnedPerHour(price: bigint, expenses: bigint, sheet: Costs): bigint {
	const kept = price - divideUp(price * BigInt(sheet.feePoints), points);
	return divideDown((kept - expenses) * minutesInHour, BigInt(sheet.minutes));
}

const labourAt = (wage: bigint, minutes: number) => divideUp(wage * BigInt(minutes), minutesInHour);

/** The price of which `amount` remains when the fees are taken. */
const withFees = (amount: bigint, feePoints: number) =>
	divideUp(amount * points, points - BigInt(feePoints));

const divideUp = (a: bigint, b: bigint) => (a + b - 1n) / b;
const divideDown = (a: bigint, b: bigint) => (a < 0n && a % b ? a / b - 1n : a / b);
const roundUp = (amount: bigint, step: bigint) => divideUp(amount, step) * step;
