import { m } from '#messages/messages.js';
import type { Dimension, Indicator } from './schema.ts';

export const indicatorText = {
	enrolled: m.impact_enrolled,
	assessed: m.impact_assessed,
	certified: m.impact_certified,
	project: m.impact_project,
	shop: m.impact_shop,
	order: m.impact_order,
	income: m.impact_income,
} satisfies Record<Indicator, () => string>;

export const dimensionText = {
	sex: m.impact_by_sex,
	age: m.impact_by_age,
	setting: m.impact_by_setting,
	region: m.impact_by_region,
	craft: m.impact_by_craft,
} satisfies Record<Dimension, () => string>;

const values: Record<string, () => string> = {
	woman: m.impact_woman,
	man: m.impact_man,
	rural: m.impact_rural,
	urban: m.impact_urban,
};

/** A value of a dimension in words; regions and crafts come named by the page. */
export const valueText = (value: string | null) =>
	value === null ? m.impact_unsaid() : (values[value]?.() ?? value);
