import type { ImageRefusal } from '#platform/media.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';

/** Keeps a logo for a school that was opened a moment ago; the caller authorises. */
export async function setLogo(ctx: Ctx, logo: File): Promise<Result<void, ImageRefusal>> {
	const picture = await acceptImage(ctx, logo, { access: 'public' });
	if (!picture.ok) return picture;
	await ctx.db
		.updateTable('school.school')
		.set({ logo_file: picture.value.id })
		.where('id', '=', ctx.school.id)
		.execute();
	return ok(undefined);
}
