import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import type { IconName } from '#ui/icons.ts';
import { say } from '../say.ts';

export type Done = Record<'idea' | 'customers' | 'price' | 'shop' | 'sale', boolean>;
type Stop = {
	key: keyof Done;
	icon: IconName;
	href: string;
	title: string;
	text: string;
	voice: string;
};

/** The five stops from an idea to the first sale, in their order. */
export const stops = (): Stop[] => [
	{
		key: 'idea',
		icon: 'hand',
		href: localizeHref(resolve('/project/idea')),
		title: m.enterprise_stop_idea(),
		text: m.enterprise_stop_idea_text(),
		voice: say('enterprise_stop_idea_text'),
	},
	{
		key: 'customers',
		icon: 'people',
		href: `${localizeHref(resolve('/project/idea'))}#customers`,
		title: m.enterprise_stop_customers(),
		text: m.enterprise_stop_customers_text(),
		voice: say('enterprise_stop_customers_text'),
	},
	{
		key: 'price',
		icon: 'price',
		href: localizeHref(resolve('/project/cost')),
		title: m.enterprise_stop_price(),
		text: m.enterprise_stop_price_text(),
		voice: say('enterprise_stop_price_text'),
	},
	{
		key: 'shop',
		icon: 'shop',
		href: localizeHref(resolve('/sell')),
		title: m.enterprise_stop_shop(),
		text: m.enterprise_stop_shop_text(),
		voice: say('enterprise_stop_shop_text'),
	},
	{
		key: 'sale',
		icon: 'cash',
		href: localizeHref(resolve('/sell/income')),
		title: m.enterprise_stop_sale(),
		text: m.enterprise_stop_sale_text(),
		voice: say('enterprise_stop_sale_text'),
	},
];
