import { m } from '#messages/messages.js';
import type { PhoneRefusal } from './rules-phone.ts';

export const phoneText = {
	phone_missing: m.identity_phone_missing,
	phone_letters: m.identity_phone_letters,
	phone_short: m.identity_phone_short,
	phone_long: m.identity_phone_long,
	phone_unknown: m.identity_phone_unknown,
} satisfies Record<PhoneRefusal, () => string>;
