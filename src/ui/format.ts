import { getLocale } from '#messages/runtime.js';

/** Figures 0 to 9 in every language: Morocco writes them so in Arabic too. */
const regions = { ar: 'ar-MA', fr: 'fr-FR', en: 'en-GB' };

const region = () => regions[getLocale()];

export const formatNumber = (value: number | bigint, options: Intl.NumberFormatOptions = {}) =>
	new Intl.NumberFormat(region(), options).format(value);

/** From 0 to 1. */
export const formatShare = (share: number) =>
	formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });

/** Days are days in Morocco, wherever the server stands. */
export const formatDate = (date: Date | string, options: Intl.DateTimeFormatOptions = {}) =>
	new Intl.DateTimeFormat(region(), {
		timeZone: 'Africa/Casablanca',
		...(Object.keys(options).length ? options : { dateStyle: 'long' }),
	}).format(new Date(date));
