import { mediaRefusalText } from '#platform/media-text.ts';
import type { Ctx } from '#platform/server/context.ts';
import { acceptAudio } from '#platform/server/media/accept-audio.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';

type Files = Partial<Record<string, File>>;
type Kept = { voiceFile?: string; photoFile?: string };
type Heard = { ok: true; kept: Kept } | { ok: false; problems: Record<string, string> };

/** Keeps the voice and the picture that came with words; a refused one is named at its field, in words. */
export async function keepSaid(ctx: Ctx, { voice, photo }: Files): Promise<Heard> {
	const kept: Kept = {};
	const problems: Record<string, string> = {};
	if (voice) {
		const sound = await acceptAudio(ctx, voice, { access: 'school' });
		if (sound.ok) kept.voiceFile = sound.value.id;
		else problems.voice = mediaRefusalText[sound.reason]();
	}
	if (photo) {
		const picture = await acceptImage(ctx, photo, { access: 'school' });
		if (picture.ok) kept.photoFile = picture.value.id;
		else problems.photo = mediaRefusalText[picture.reason]();
	}
	return Object.keys(problems).length ? { ok: false, problems } : { ok: true, kept };
}
