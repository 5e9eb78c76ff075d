import type { Locale } from '#messages/runtime.js';
import { getPerson } from '#modules/identity/index.server.ts';
import { imageUrls, soundUrl } from '#platform/media.ts';
import type { Ctx } from '#platform/server/context.ts';
import { pictureUrl } from '#platform/server/pictures.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';
import { chooseClip, type Clips } from '../rules-voice.ts';
import type { Check, Cover, Step } from '../schema.ts';

export type ShownStep = Awaited<ReturnType<typeof showStep>>;

/**
 * A step as a page shows it: in one language, with the addresses of its picture and its voice, a
 * person's where one recorded it.
 */
export async function showStep(ctx: Ctx, step: Step, clips: Clips = {}) {
	const { school, locale } = ctx;
	const text = pick(step.text, locale);
	const check = step.check && showCheck(step.check, locale);
	const say = await speak(ctx, [text, ...(check ? textsOf(check) : [])]);
	const clip = chooseClip(clips, locale, await askedVoice(ctx, clips));
	return {
		key: step.key,
		text,
		alt: pick(step.alt, locale),
		image: showCover(school.slug, step),
		voice: clip ? soundUrl({ school: school.slug, id: clip }) : say(text),
		check: check && {
			question: check.question,
			voice: say(check.question),
			options: check.options.map((option) => ({
				...option,
				voice: say(option.label),
				feedbackVoice: say(option.feedback),
			})),
		},
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

const textsOf = ({ question, options }: ReturnType<typeof showCheck>) => [
	question,
	...options.flatMap(({ label, feedback }) => [label, feedback]),
];

/** Asked only where there is a choice, so that most steps cost no query. */
async function askedVoice(ctx: Ctx, clips: Clips) {
	if (Object.keys(clips).length < 2) return undefined;
	return (await getPerson(ctx, ctx.actor.id))?.audioLocale;
}
