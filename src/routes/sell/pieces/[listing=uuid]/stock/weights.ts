import { m } from '#messages/messages.js';
import { say } from '../../../../say.ts';

/** As heavy as something of every day, with its wrapping; the value in grams is the most it weighs. */
export const weights = () => [
	{ value: '500', label: m.market_sell_weight_glass(), voice: say('market_sell_weight_glass') },
	{ value: '1000', label: m.market_sell_weight_milk(), voice: say('market_sell_weight_milk') },
	{ value: '2000', label: m.market_sell_weight_sugar(), voice: say('market_sell_weight_sugar') },
	{ value: '5000', label: m.market_sell_weight_water(), voice: say('market_sell_weight_water') },
	{ value: '10000', label: m.market_sell_weight_flour(), voice: say('market_sell_weight_flour') },
	{ value: '20000', label: m.market_sell_weight_rug(), voice: say('market_sell_weight_rug') },
];

const classes = [500, 1000, 2000, 5000, 10_000, 20_000];

/** The picture that holds this weight. */
export const nearestWeight = (grams: number) =>
	`${classes.find((most) => grams <= most) ?? classes.at(-1)}`;
