import type { Cookies } from '@sveltejs/kit';
import { newCartToken } from '#modules/market/index.server.ts';
import { currencies, type Currency } from '#platform/money.ts';

type Event = { cookies: Cookies; url: URL };

const month = 30 * 86_400;
const options = (url: URL) => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax' as const,
	secure: url.protocol === 'https:',
	maxAge: 3 * month,
});

export const cartToken = ({ cookies }: Pick<Event, 'cookies'>) => cookies.get('cart');

/** The token of this browser's cart, made when there is none yet. */
export function keepCartToken({ cookies, url }: Event): string {
	const token = cookies.get('cart') ?? newCartToken();
	cookies.set('cart', token, options(url));
	return token;
}

const isCurrency = (word: string | null | undefined): word is Currency =>
	currencies.some((currency) => currency === word);

/** The currency that the buyer likes to see: asked for in the address and kept from then on. */
export function shownCurrency({ cookies, url }: Event): Currency {
	const asked = url.searchParams.get('currency');
	if (isCurrency(asked)) {
		cookies.set('currency', asked, options(url));
		return asked;
	}
	const kept = cookies.get('currency');
	return isCurrency(kept) ? kept : 'MAD';
}
