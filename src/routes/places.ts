import { resolve } from '$app/paths';
import { m } from '#messages/messages.js';
import { localizeHref } from '#messages/runtime.js';
import type { IconName } from '#ui/icons.ts';
import type { Place } from '#ui/place.ts';

type Me = { name: string; schools: { slug: string; name: string; staff: boolean }[] } | undefined;
type Path = '/programmes' | '/market' | '/makers' | '/verify' | '/impact';

/** Where anybody may go; the address that is open now is marked. */
export function publicPlaces(here: string): Place[] {
	const place = (path: Path, icon: IconName, label: string): Place => {
		const href = localizeHref(resolve(path));
		return { href, icon, label, current: here.startsWith(href) };
	};
	return [
		place('/programmes', 'learn', m.app_nav_learn()),
		place('/market', 'souk', m.app_nav_market()),
		place('/makers', 'people', m.app_nav_makers()),
		place('/verify', 'certificate', m.app_nav_verify()),
		place('/impact', 'chart', m.app_nav_impact()),
	];
}

/** Where a signed-in person goes every day: the bar at the foot of the phone. */
export function ownPlaces(here: string) {
	const place = (
		path: '/learn' | '/sell' | '/network' | '/messages',
		icon: IconName,
		label: string,
	) => {
		const href = localizeHref(resolve(path));
		return { href, icon, label, current: here.startsWith(href) };
	};
	return [
		place('/learn', 'learn', m.app_nav_my_lessons()),
		place('/sell', 'shop', m.app_nav_sell()),
		place('/network', 'circle', m.app_nav_network()),
		place('/messages', 'message', m.app_nav_messages()),
	];
}

/** The schools where she is of the staff. */
export const schoolPlaces = (me: Me): Place[] =>
	(me?.schools ?? [])
		.filter(({ staff }) => staff)
		.map(({ slug, name }) => ({
			href: localizeHref(resolve('/[school=slug]', { school: slug })),
			icon: 'home',
			label: m.app_nav_school({ name }),
		}));

/** Her account, or the door to it. */
export const accountPlace = (me: Me) =>
	me
		? { href: localizeHref(resolve('/me')), label: m.app_nav_account({ name: me.name }) }
		: { href: localizeHref(resolve('/sign-in')), label: m.app_nav_sign_in() };

export const footGroups = () => [
	{
		title: m.app_foot_trust(),
		items: [
			{ href: localizeHref(resolve('/verify')), icon: 'certificate', label: m.app_nav_verify() },
			{ href: localizeHref(resolve('/impact')), icon: 'chart', label: m.app_nav_impact() },
			{ href: localizeHref(resolve('/terms')), icon: 'scales', label: m.app_foot_terms() },
			{ href: localizeHref(resolve('/api/docs')), icon: 'download', label: m.app_api_title() },
		] satisfies Place[],
	},
	{
		title: m.app_foot_here(),
		items: [
			{ href: localizeHref(resolve('/programmes')), icon: 'learn', label: m.app_foot_programmes() },
			{ href: localizeHref(resolve('/makers')), icon: 'people', label: m.app_nav_makers() },
			{ href: localizeHref(resolve('/market')), icon: 'souk', label: m.app_nav_market() },
		] satisfies Place[],
	},
];
