/** What is counted, in the order of the way: the last one is money, in centimes of the dirham. */
export const indicators = [
	'enrolled',
	'assessed',
	'certified',
	'project',
	'shop',
	'order',
	'income',
] as const;
export type Indicator = (typeof indicators)[number];

export const dimensions = ['sex', 'age', 'setting', 'region', 'craft'] as const;
export type Dimension = (typeof dimensions)[number];
