import type { myWork } from '#modules/assessment/index.server.ts';
import { fileUrl, imageUrls } from '#platform/media.ts';
import type { Ctx } from '#platform/server/context.ts';
import { pictureUrl } from '#platform/server/pictures.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick } from '#platform/text.ts';

type Work = Awaited<ReturnType<typeof myWork>>;

/** A practical work in one language, with its pictures and voices. */
export async function showWork(ctx: Ctx, { title, brief, shots, marked, ...work }: Work) {
	const shown = {
		title: pick(title, ctx.locale),
		brief: pick(brief, ctx.locale),
		shots: shots.map(({ key, text, picture, fileId }) => ({
			key,
			text: pick(text, ctx.locale),
			example: pictureUrl(picture),
			image: fileId ? imageUrls({ school: ctx.school.slug, id: fileId }) : undefined,
			small: fileId && fileUrl({ school: ctx.school.slug, id: fileId }, '320.webp'),
		})),
	};
	const say = await speak(ctx, [shown.title, shown.brief, ...shown.shots.map(({ text }) => text)]);
	return {
		...work,
		...shown,
		voices: { title: say(shown.title), brief: say(shown.brief) },
		shots: shown.shots.map((shot) => ({ ...shot, voice: say(shot.text) })),
		marked: marked && {
			...marked,
			criteria: marked.criteria.map(({ key, title, level, levels }) => ({
				key,
				level,
				title: pick(title, ctx.locale),
				words: pick(levels[level] ?? {}, ctx.locale),
			})),
		},
	};
}
