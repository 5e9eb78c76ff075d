import type { Ctx } from '#platform/server/context.ts';
import { speak } from '#platform/server/voice/speak.ts';
import { pick, type Picked } from '#platform/text.ts';
import type { listPath } from './learner-path.ts';
import { showCover } from './show-step.ts';

type Row = Awaited<ReturnType<typeof listPath>>[number];

/** The lessons of a path as a page lists them, numbered from 1; `say` also knows the other texts. */
export async function showPath(ctx: Ctx, rows: readonly Row[], others: readonly Picked[] = []) {
	const titles = rows.map(({ title }) => pick(title, ctx.locale));
	const say = await speak(ctx, [...titles, ...others]);
	const lessons = rows.map(({ cover, title, ...lesson }, index) => {
		const shown = pick(title, ctx.locale);
		const image = showCover(ctx.school.slug, cover);
		return { ...lesson, number: index + 1, title: shown, image, voice: say(shown) };
	});
	return { lessons, say };
}
