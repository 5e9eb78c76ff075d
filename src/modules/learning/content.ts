import * as v from 'valibot';

/** The files under content/, as content/README.md describes them for a trainer. */
const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const Text = v.object({ ar: words, fr: words, en: words });
const key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const amount = v.pipe(v.number(), v.minValue(1));

const CheckOption = v.object({
	key,
	picture: v.optional(key),
	text: Text,
	right: v.optional(v.boolean()),
	feedback: Text,
});

const Check = v.object({
	question: Text,
	options: v.pipe(
		v.array(CheckOption),
		v.minLength(2),
		v.check((options) => options.filter(({ right }) => right).length === 1, 'one option is right'),
	),
});

const Step = v.object({
	key,
	picture: v.optional(key),
	alt: Text,
	text: Text,
	check: v.optional(Check),
});

const keysDiffer = (rows: { key: string }[]) =>
	new Set(rows.map((row) => row.key)).size === rows.length;

export const LessonFile = v.object({
	key,
	minutes: amount,
	title: Text,
	goal: Text,
	steps: v.pipe(
		v.array(Step),
		v.minLength(1),
		v.check((steps) => keysDiffer(steps), 'two steps have one key'),
	),
});
export type LessonFile = v.InferOutput<typeof LessonFile>;

export const ModuleFile = v.object({ title: Text, summary: Text, hours: amount });

export const CourseFile = v.object({ title: Text, summary: Text });

export const ProgrammeFile = v.object({
	key,
	version: v.pipe(v.number(), v.integer()),
	craft: v.pipe(v.string(), v.minLength(1)),
	title: Text,
	summary: Text,
	hours: amount,
	competences: v.optional(v.array(Text), []),
	/** Business lessons, as paths without their ending: business/01-cost */
	includes: v.optional(v.array(v.pipe(v.string(), v.regex(/^business\/[a-z0-9-]+$/))), []),
});
export type ProgrammeFile = v.InferOutput<typeof ProgrammeFile>;
