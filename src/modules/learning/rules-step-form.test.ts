import { expect, test } from 'vitest';
import { readStep, writeStep } from './rules-step-form.ts';
import type { Step } from './schema.ts';

const step: Step = {
	key: 'a',
	picture: 'wool',
	photo: undefined,
	alt: { ar: 'صوف' },
	text: { ar: 'نغسل', fr: 'Laver' },
	check: {
		question: { ar: 'ماذا؟' },
		options: [
			{ key: 'a', picture: undefined, text: { ar: 'ماء' }, right: true, feedback: { ar: 'نعم' } },
			{ key: 'b', picture: 'sun', text: { ar: 'شمس' }, right: undefined, feedback: {} },
		],
	},
};

test('what the form shows reads back as the same step', () => {
	expect(readStep(step, writeStep(step))).toEqual(step);
	const plain = { ...step, check: undefined };
	expect(readStep(plain, writeStep(plain))).toEqual(plain);
});

test('a drawing that is chosen replaces the photograph; else it stays', () => {
	const photo = { id: 'p', width: 4, height: 3 };
	const own = { ...step, picture: undefined, photo };
	expect(readStep(own, writeStep(own)).photo).toEqual(photo);
	expect(readStep(own, { ...writeStep(own), picture: 'sun' })).toMatchObject({
		picture: 'sun',
		photo: undefined,
	});
});
