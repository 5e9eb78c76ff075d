import * as v from 'valibot';
import { id, many, maybe, moment, multilingual, text } from './shapes.ts';

const option = v.object({ key: text, picture: v.optional(text), text: multilingual });

export const sitting = v.object({
	id,
	testId: id,
	state: text,
	closesAt: moment,
	items: many(
		v.object({
			key: text,
			picture: v.optional(text),
			question: multilingual,
			options: many(option),
			answer: maybe(text),
		}),
	),
});

export const sittingResult = v.object({
	...{ id, testId: id, score: v.number(), passed: v.boolean(), passMark: v.number() },
	triesLeft: v.number(),
	items: many(v.object({ key: text, question: multilingual, right: v.boolean() })),
});

export const standing = v.object({
	tests: many(
		v.object({
			...{ id, moduleId: id, title: multilingual, minutes: v.number(), passMark: v.number() },
			triesLeft: v.number(),
			standing: text,
			best: maybe(v.number()),
		}),
	),
	practicals: many(
		v.object({
			...{ id, title: multilingual, hours: v.number(), standing: text },
			...{ score: maybe(v.number()), passed: v.boolean(), feedback: text },
		}),
	),
});

export const workToMark = v.object({
	...{ id, title: multilingual, learnerName: text, submittedAt: maybe(moment), photo: maybe(id) },
});

export const work = v.object({
	id,
	learner: v.object({ id, name: text }),
	state: text,
	note: text,
	score: maybe(v.number()),
	passed: maybe(v.boolean()),
	feedback: text,
	submittedAt: maybe(moment),
	title: multilingual,
	brief: multilingual,
	passMark: v.number(),
	shots: many(v.object({ key: text, text: multilingual, fileId: maybe(id) })),
	criteria: many(
		v.object({
			...{ key: text, weight: v.number(), eliminatory: v.optional(v.boolean()) },
			...{ title: multilingual, levels: many(multilingual), level: maybe(v.number()) },
		}),
	),
});
