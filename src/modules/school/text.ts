import { m } from '#messages/messages.js';
import { phoneText } from '#modules/identity/text.ts';
import type { RegisterRefusal } from './schema.ts';

export const registerText = {
	...phoneText,
	region_unknown: m.school_region_unknown,
	craft_unknown: m.school_craft_unknown,
} satisfies Record<RegisterRefusal, () => string>;
