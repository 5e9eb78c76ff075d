import type { Multilingual } from '#platform/text.ts';

/** One screen of a lesson, as content/README.md describes it and lesson_version keeps it. */
export type Step = {
	key: string;
	picture?: string;
	alt: Multilingual;
	text: Multilingual;
	check?: Check;
};

export type Check = { question: Multilingual; options: CheckOption[] };

export type CheckOption = {
	key: string;
	picture?: string;
	text: Multilingual;
	right?: boolean;
	feedback: Multilingual;
};
