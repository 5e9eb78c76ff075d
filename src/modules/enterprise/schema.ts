import * as v from 'valibot';

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

/** Centimes; from a page as digits, where nothing typed means nothing spent. */
const centimes = v.pipe(
	v.union([
		v.bigint(),
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^\d{0,12}$/),
			v.transform((digits) => BigInt(digits)),
		),
	]),
	v.minValue(0n),
	v.maxValue(100_000_000_00n),
);

const whole = (least: number, most: number) =>
	v.pipe(
		v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toNumber())]),
		v.integer(),
		v.minValue(least),
		v.maxValue(most),
	);

export const units = ['kg', 'm', 'm2', 'l', 'piece'] as const;
export type Unit = (typeof units)[number];

/** A material of one piece: quantity in thousandths of the unit, waste in basis points of it. */
export const Material = v.object({
	name: v.pipe(words(80), v.minLength(1)),
	unit: v.picklist(units),
	quantity: whole(1, 1_000_000_000),
	unitPrice: centimes,
	waste: whole(0, 10_000),
});
export type Material = v.InferOutput<typeof Material>;

/** What one piece costs to make. Money in centimes of the dirham, time in minutes, wage by the hour. */
export const CostSheet = v.object({
	id: v.optional(v.pipe(v.string(), v.uuid())),
	name: v.pipe(words(120), v.minLength(1)),
	materials: v.pipe(v.array(Material), v.maxLength(20)),
	minutes: whole(1, 600_000),
	wage: v.pipe(centimes, v.minValue(1n)),
	tools: centimes,
	overheads: centimes,
	packaging: centimes,
	/** What the platform and the payment take of the price, in basis points. */
	feePoints: whole(0, 5000),
	price: v.optional(centimes),
	/** Whether buyers may see how the price is made up. */
	shared: v.boolean(),
});
export type CostSheet = v.InferOutput<typeof CostSheet>;

export const Project = v.object({
	idea: words(500),
	customers: words(500),
	place: words(500),
});
export type Project = v.InferOutput<typeof Project>;

/** The three questions about a project; a recorded voice may stand for any answer. */
export const projectFields = ['idea', 'customers', 'place'] as const;
export type ProjectField = (typeof projectFields)[number];
/** Ids of sound files of hers. */
export type ProjectVoices = Partial<Record<ProjectField, string>>;

export const SheetRefusal = v.picklist(['wage_below_floor']);
export type SheetRefusal = v.InferOutput<typeof SheetRefusal>;

export const ProjectRefusal = v.picklist(['no_project']);
export type ProjectRefusal = v.InferOutput<typeof ProjectRefusal>;
