import type { Locale } from '#messages/runtime.js';
import { imageUrls, soundUrl } from '#platform/media.ts';
import type { Ctx } from '#platform/server/context.ts';
import { pictureUrl } from '#platform/server/pictures.ts';
import { pick } from '#platform/text.ts';
import { chooseClip, type Clips } from '../rules-voice.ts';
import type { Check, Cover, Step } from '../schema.ts';

type Where = Pick<Ctx, 'school' | 'locale'>;
export type ShownStep = ReturnType<typeof showStep>;
export type ShownCheck = ReturnType<typeof showCheck>;

/** A step as a page shows it: in one language, with the addresses of its picture and its voice. */
export function showStep({ school, locale }: Where, step: Step, clips: Clips = {}) {
	const clip = chooseClip(clips, locale);
	return {
		key: step.key,
		text: pick(step.text, locale),
		alt: pick(step.alt, locale),
		image: showCover(school.slug, step),
		voice: clip ? soundUrl({ school: school.slug, id: clip }) : null,
		check: step.check && showCheck(step.check, locale),
	};
}

/** Undefined when there is no picture, or none of that name. */
export function showCover(school: string, cover: Cover | null) {
	if (cover?.photo) return imageUrls({ school, ...cover.photo });
	const src = pictureUrl(cover?.picture);
	return src ? { src } : undefined;
}

const showCheck = ({ question, options }: Check, locale: Locale) => ({
	question: pick(question, locale),
	options: options.map((option) => ({
		value: option.key,
		label: pick(option.text, locale),
		src: pictureUrl(option.picture),
		right: option.right ?? false,
		feedback: pick(option.feedback, locale),
	})),
});
