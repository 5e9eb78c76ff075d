import { showShop } from '#modules/market/index.server.ts';
import { voiceUrl } from '#platform/server/voice/voice-url.ts';
import { shownCurrency } from '../../buyer-cookies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const visit = await event.locals.visit();
	const currency = shownCurrency(event);
	const shop = await showShop(visit, event.params.shop, currency);
	const { text, locale } = shop.story;
	return { shop, currency, storyVoice: text && (await voiceUrl(visit, locale, text)) };
};
