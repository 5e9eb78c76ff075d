import * as v from 'valibot';
import type { Multilingual } from '#platform/text.ts';
import { readTrio, trio, writeTrio } from './rules-words.ts';
import type { CheckOption, Step } from './schema.ts';

/** A step as flat fields of a form, because a page must work without script. */
export const optionSlots = [0, 1, 2, 3] as const;

const name = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80)), '');

export const StepForm = v.object({
	picture: name,
	right: name,
	...trio('text', 400),
	...trio('alt', 200),
	...trio('question', 200),
	...Object.fromEntries(
		optionSlots.flatMap((slot) =>
			Object.entries({
				[`option.${slot}.picture`]: name,
				...trio(`option.${slot}.text`, 120),
				...trio(`option.${slot}.feedback`, 200),
			}),
		),
	),
});
export type StepForm = Record<string, string>;

const isEmpty = (text: Multilingual) => Object.keys(text).length === 0;

/** The step with the form's words; a drawn picture that was chosen replaces a photograph. */
export function readStep(before: Step, fields: StepForm): Step {
	const { photo, picture: old, ...kept } = before;
	const picture = fields.picture || undefined;
	return {
		...kept,
		picture,
		photo: picture && picture !== old ? undefined : photo,
		text: readTrio(fields, 'text'),
		alt: readTrio(fields, 'alt'),
		check: readCheck(fields),
	};
}

function readCheck(fields: StepForm) {
	const question = readTrio(fields, 'question');
	const options = optionSlots.flatMap((slot): CheckOption[] => {
		const text = readTrio(fields, `option.${slot}.text`);
		const feedback = readTrio(fields, `option.${slot}.feedback`);
		const picture = fields[`option.${slot}.picture`] || undefined;
		if (isEmpty(text) && isEmpty(feedback) && !picture) return [];
		const right = fields.right === `${slot}` || undefined;
		return [{ key: 'abcd'[slot], picture, text, right, feedback } as CheckOption];
	});
	return isEmpty(question) && !options.length ? undefined : { question, options };
}

/** What the form shows at first. */
export function writeStep({ picture = '', text, alt, check }: Step): StepForm {
	const fields: StepForm = {
		picture,
		...writeTrio('text', text),
		...writeTrio('alt', alt),
		...writeTrio('question', check?.question),
	};
	for (const slot of optionSlots) {
		const option = check?.options[slot];
		Object.assign(fields, writeTrio(`option.${slot}.text`, option?.text));
		Object.assign(fields, writeTrio(`option.${slot}.feedback`, option?.feedback));
		fields[`option.${slot}.picture`] = option?.picture ?? '';
		if (option?.right) fields.right = `${slot}`;
	}
	return fields;
}
