import type { Ctx } from '#platform/server/context.ts';
import { pictureUrl } from '#platform/server/pictures.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';
import type { getSitting } from './get-sitting.ts';

type Items = Awaited<ReturnType<typeof getSitting>>['items'];
export type ShownItem = Awaited<ReturnType<typeof showItems>>[number];

/** The items of a sitting as a page shows them: in one language, with their pictures and voices. */
export async function showItems(ctx: Ctx, items: Items) {
	const picked = items.map(({ key, picture, question, options, answer, sequence }) => ({
		...{ key, answer, sequence },
		question: pick(question, ctx.locale),
		src: pictureUrl(picture),
		options: options.map((option) => ({
			value: option.key,
			label: pick(option.text, ctx.locale),
			src: pictureUrl(option.picture),
		})),
	}));
	const say = await speak(
		ctx,
		picked.flatMap(({ question, options }) => [question, ...options.map(({ label }) => label)]),
	);
	return picked.map((item) => ({
		...item,
		voice: say(item.question),
		options: item.options.map((option) => ({ ...option, voice: say(option.label) })),
	}));
}
