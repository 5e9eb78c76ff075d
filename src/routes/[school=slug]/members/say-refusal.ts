import type { PhoneRefusal } from '#modules/identity/rules-phone.ts';
import { phoneProblem } from '#modules/identity/text.ts';
import type { CorrectRefusal } from '#modules/school/schema.ts';
import { correctText } from '#modules/school/text.ts';

const fields: Partial<Record<CorrectRefusal, string>> = {
	region_unknown: 'regionCode',
	craft_unknown: 'craftId',
};

/** A refusal beside the field that it is about, which is the phone unless a list is. */
export function sayRefusal(reason: CorrectRefusal, phone: string) {
	const field = fields[reason] ?? 'phone';
	const text = reason.startsWith('phone_')
		? phoneProblem(reason as PhoneRefusal, phone)
		: correctText[reason]();
	return {
		problems: { [field]: reason } as Record<string, string>,
		said: { [field]: text } as Record<string, string>,
	};
}
