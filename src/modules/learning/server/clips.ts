import type { AudioLocale } from '#modules/identity/schema.ts';
import type { ImageRefusal, SoundRefusal } from '#platform/media.ts';
import { ok, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { acceptAudio } from '#platform/server/media/accept-audio.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import { replaced } from '../rules-draft.ts';
import type { EditRefusal } from '../schema.ts';
import { editSteps, getDraft, type Seen } from './edit-draft.ts';

type Place = { lessonId: string; stepKey: string; voice: AudioLocale };

/** The recorded voices of a lesson. */
export const listClips = (ctx: Ctx, lessonId: string) =>
	inSchool(ctx)
		.selectFrom('learning.clip')
		.select(['step_key as stepKey', 'voice', 'file'])
		.where('lesson_id', '=', lessonId)
		.execute();

/** Keeps a voice for one step in one language; the newest one is heard. */
export async function recordClip(
	ctx: Ctx,
	{ lessonId, stepKey, voice }: Place,
	sound: File,
): Promise<Result<undefined, SoundRefusal>> {
	await getDraft(ctx, lessonId);
	return inTransaction(ctx, async (tx) => {
		const accepted = await acceptAudio(tx, sound, { access: 'school' });
		if (!accepted.ok) return accepted;
		const recorded = {
			file: accepted.value.id,
			recorded_by: tx.actor.id,
			recorded_at: tx.now,
		};
		await inSchool(tx)
			.insertInto('learning.clip', {
				id: newId(),
				lesson_id: lessonId,
				step_key: stepKey,
				voice,
				...recorded,
			})
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'lesson_id', 'step_key', 'voice']).doUpdateSet(recorded),
			)
			.execute();
		return ok(undefined);
	});
}

/** Shows a photograph of her own in a step, instead of a drawing. */
export async function setPhoto(
	ctx: Ctx,
	seen: Seen,
	{ stepKey, photo }: { stepKey: string; photo: File },
): Promise<Result<{ revision: number }, ImageRefusal | EditRefusal>> {
	await getDraft(ctx, seen.lessonId);
	const accepted = await acceptImage(ctx, photo, { access: 'public' });
	if (!accepted.ok) return accepted;
	return editSteps(ctx, seen, (steps) => {
		const step = steps.find(({ key }) => key === stepKey);
		return step ? replaced(steps, { ...step, picture: undefined, photo: accepted.value }) : steps;
	});
}
