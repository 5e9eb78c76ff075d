import type { Multilingual } from '#platform/text.ts';
import type { Check, Step } from './schema.ts';

/** What stops a lesson from being published. */
export const blocking = [
	'no_steps',
	'text_missing',
	'alt_missing',
	'question_missing',
	'option_missing',
	'feedback_missing',
	'right_missing',
] as const;

/** What would make it better; the trainer decides. */
export const advice = [
	'picture_missing',
	'voice_missing',
	'translation_missing',
	'sentence_long',
	'check_missing',
] as const;

export type Gap = (typeof blocking)[number] | (typeof advice)[number];
/** `steps` are places from 1; empty when the gap is the whole lesson's. */
export type Found = { gap: Gap; steps: number[] };

// Someone who listens, or reads slowly, holds a dozen words.
const longest = 12;

const has = (text: Multilingual) => Boolean(text.ar?.trim());
const isWhole = (text: Multilingual) => Boolean(text.ar && text.fr && text.en);
const isLong = (text = '') =>
	text.split(/[.!?؟:؛]/).some((part) => part.split(/\s+/).filter(Boolean).length > longest);

const gapsOfCheck = ({ question, options }: Check): Gap[] => [
	...(has(question) ? [] : ['question_missing' as const]),
	...(options.length > 1 && options.every(({ text }) => has(text))
		? []
		: ['option_missing' as const]),
	...(options.every(({ feedback }) => has(feedback)) ? [] : ['feedback_missing' as const]),
	...(options.filter(({ right }) => right).length === 1 ? [] : ['right_missing' as const]),
];

function gapsOfStep(step: Step, voiced: ReadonlySet<string>): Gap[] {
	const gaps: Gap[] = step.check ? gapsOfCheck(step.check) : [];
	const pictured = Boolean(step.picture || step.photo);
	if (!has(step.text)) gaps.push('text_missing');
	if (pictured && !has(step.alt)) gaps.push('alt_missing');
	if (!pictured) gaps.push('picture_missing');
	if (!voiced.has(step.key)) gaps.push('voice_missing');
	if (!isWhole(step.text)) gaps.push('translation_missing');
	if (isLong(step.text.ar)) gaps.push('sentence_long');
	return gaps;
}

/** What a draft lacks, the blocking gaps first. Arabic must be there: all learners share it. */
export function findGaps(steps: readonly Step[], voiced: ReadonlySet<string>): Found[] {
	if (!steps.length) return [{ gap: 'no_steps', steps: [] }];
	const ofSteps = steps.map((step) => gapsOfStep(step, voiced));
	const found = [...blocking, ...advice].map((gap) => ({
		gap,
		steps: ofSteps.flatMap((gaps, index) => (gaps.includes(gap) ? [index + 1] : [])),
	}));
	const asks = steps.some(({ check }) => check);
	return found.filter(({ gap, steps }) => steps.length > 0 || (gap === 'check_missing' && !asks));
}

const stops: ReadonlySet<Gap> = new Set(blocking);

export const isBlocking = ({ gap }: Pick<Found, 'gap'>) => stops.has(gap);
