import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const languages = v.object({ ar: text, fr: text, en: text });
const key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));
const percent = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

const option = v.object({
	key,
	picture: v.optional(key),
	text: languages,
	right: v.optional(v.boolean()),
});

const oneRight = v.check(
	(options: v.InferOutput<typeof option>[]) => options.filter(({ right }) => right).length === 1,
	'exactly one option is right',
);

const uniqueKeys = <T extends { key: string }>() =>
	v.check<T[], string>(
		(list) => new Set(list.map(({ key }) => key)).size === list.length,
		'every key stands once',
	);

/** A test.yaml of the shipped content. */
export const TestFile = v.object({
	pass: percent,
	tries: v.pipe(v.number(), v.integer(), v.minValue(1)),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	items: v.pipe(
		v.array(
			v.object({
				key,
				picture: v.optional(key),
				question: languages,
				options: v.pipe(v.array(option), v.minLength(2), uniqueKeys(), oneRight),
			}),
		),
		v.minLength(1),
		uniqueKeys(),
	),
});

/** The practical.yaml of a programme. */
export const PracticalFile = v.object({
	key,
	title: languages,
	brief: languages,
	hours: v.pipe(v.number(), v.integer(), v.minValue(1)),
	photos: v.number(),
	pass: percent,
	shots: v.pipe(
		v.array(v.object({ key, picture: v.optional(key), text: languages })),
		v.minLength(1),
		uniqueKeys(),
	),
	criteria: v.pipe(
		v.array(
			v.object({
				key,
				weight: percent,
				eliminatory: v.optional(v.boolean()),
				title: languages,
				levels: v.pipe(v.array(languages), v.length(4)),
			}),
		),
		v.minLength(1),
		uniqueKeys(),
	),
});
