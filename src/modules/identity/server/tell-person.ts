import type { Locale } from '#messages/runtime.js';
import type { School, Visit } from '#platform/server/context.ts';
import { notify } from '#platform/server/notify/notify.ts';
import { getPerson } from './get-person.ts';

type Telling = {
	/** What it is about, as `work 018f…`: the same cause tells the same person once. */
	cause: string;
	text: (locale: Locale) => string;
};

/** Sends a short message in her own language to a person who has a phone; in the caller's transaction. */
export async function tellPerson(
	tx: Visit & { school?: School },
	personId: string,
	{ cause, text }: Telling,
): Promise<void> {
	const person = await getPerson(tx, personId);
	if (!person?.phone) return;
	const locale = person.interfaceLocale;
	await notify({ ...tx, locale }, { channel: 'sms', to: person.phone, text: text(locale), cause });
}
