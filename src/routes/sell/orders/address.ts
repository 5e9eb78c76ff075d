import type { MakerOrder } from '#modules/market/index.server.ts';

/** The lines of an address as they are written on a parcel. */
export function addressOf(
	{ destination, country }: Pick<MakerOrder, 'destination' | 'country'>,
	locale: string,
): string[] {
	const { quarter, landmark, street, more, postcode, town, state } = destination;
	const abroad =
		country === 'MA' ? undefined : new Intl.DisplayNames([locale], { type: 'region' }).of(country);
	return [
		street,
		more,
		quarter,
		landmark,
		[postcode, town].filter(Boolean).join(' '),
		state,
		abroad,
	].filter((line): line is string => Boolean(line));
}
