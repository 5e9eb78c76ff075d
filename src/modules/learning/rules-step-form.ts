import * as v from 'valibot';
import type { Multilingual } from '#platform/text.ts';
import type { CheckOption, Step } from './schema.ts';

/** A step as flat fields of a form, because a page must work without script. */
export const optionSlots = [0, 1, 2, 3] as const;
const locales = ['ar', 'fr', 'en'] as const;

const words = (limit: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limit)), '');
const trio = (name: string, limit: number) =>
	Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, words(limit)]));

export const StepForm = v.object({
	picture: words(80),
	right: words(1),
	...trio('text', 400),
	...trio('alt', 200),
	...trio('question', 200),
	...Object.fromEntries(
		optionSlots.flatMap((slot) =>
			Object.entries({
				[`option.${slot}.picture`]: words(80),
				...trio(`option.${slot}.text`, 120),
				...trio(`option.${slot}.feedback`, 200),
			}),
		),
	),
});
export type StepForm = Record<string, string>;

function multilingual(fields: StepForm, name: string): Multilingual {
	const written = locales.map((locale) => [locale, fields[`${name}.${locale}`]?.trim()] as const);
	return Object.fromEntries(written.filter(([, text]) => text));
}

const isEmpty = (text: Multilingual) => Object.keys(text).length === 0;

/** The step with the form's words; a drawn picture that was chosen replaces a photograph. */
export function readStep(before: Step, fields: StepForm): Step {
	const { photo, picture: old, ...kept } = before;
	const picture = fields.picture || undefined;
	return {
		...kept,
		picture,
		photo: picture && picture !== old ? undefined : photo,
		text: multilingual(fields, 'text'),
		alt: multilingual(fields, 'alt'),
		check: readCheck(fields),
	};
}

function readCheck(fields: StepForm) {
	const question = multilingual(fields, 'question');
	const options = optionSlots.flatMap((slot): CheckOption[] => {
		const text = multilingual(fields, `option.${slot}.text`);
		const feedback = multilingual(fields, `option.${slot}.feedback`);
		const picture = fields[`option.${slot}.picture`] || undefined;
		if (isEmpty(text) && isEmpty(feedback) && !picture) return [];
		const right = fields.right === `${slot}` || undefined;
		return [{ key: 'abcd'[slot], picture, text, right, feedback } as CheckOption];
	});
	return isEmpty(question) && !options.length ? undefined : { question, options };
}

/** What the form shows at first. */
export function writeStep({ picture = '', text, alt, check }: Step): StepForm {
	const fields: StepForm = { picture };
	const put = (name: string, words: Multilingual = {}) => {
		for (const locale of locales) fields[`${name}.${locale}`] = words[locale] ?? '';
	};
	put('text', text);
	put('alt', alt);
	put('question', check?.question);
	for (const slot of optionSlots) {
		const option = check?.options[slot];
		put(`option.${slot}.text`, option?.text);
		put(`option.${slot}.feedback`, option?.feedback);
		fields[`option.${slot}.picture`] = option?.picture ?? '';
		if (option?.right) fields.right = `${slot}`;
	}
	return fields;
}
