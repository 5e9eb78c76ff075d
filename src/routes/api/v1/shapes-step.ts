import * as v from 'valibot';
import { many, maybe, picked, text } from './shapes.ts';

/** A photograph in several widths, or a drawing. */
export const picture = v.object({
	src: text,
	width: maybe(v.number()),
	height: maybe(v.number()),
	sources: maybe(many(v.object({ type: text, srcset: text }))),
});

/** A screen of a lesson as a phone shows it: addresses of pictures and voices are of this server. */
export const lessonStep = v.object({
	title: picked,
	number: v.number(),
	of: v.number(),
	step: v.object({
		key: text,
		text: picked,
		alt: picked,
		image: maybe(picture),
		voice: maybe(text),
		check: maybe(
			v.object({
				question: picked,
				voice: maybe(text),
				options: many(
					v.object({
						...{ value: text, label: picked, src: maybe(text), right: v.boolean() },
						...{ feedback: picked, voice: maybe(text), feedbackVoice: maybe(text) },
					}),
				),
			}),
		),
	}),
});
