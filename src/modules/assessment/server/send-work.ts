import type { ImageRefusal } from '#platform/media.ts';
import type { Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import type { SubmitWork, WorkRefusal } from '../schema.ts';
import { addWorkPhoto } from './add-work-photo.ts';
import { openWork } from './open-work.ts';
import { submitWork } from './submit-work.ts';

type Sending = SubmitWork & { photos: Partial<Record<string, File>> };
type Sent = {
	/** Why a photograph was not taken, by its shot; the others are kept in the draft. */
	refusedShots: Partial<Record<string, ImageRefusal>>;
	/** Left out when a photograph was refused: the work waits for another one. */
	submitted?: Result<{ workId: string }, WorkRefusal>;
};

/**
 * Takes what came with one form: each photograph for itself, then the work as a whole. Photographs are
 * the learner's own; who marks is granted them one by one.
 */
export async function sendWork(ctx: Ctx, { practicalId, note, photos }: Sending): Promise<Sent> {
	// Before any photograph is opened: may she send at all?
	const open = await openWork(ctx, practicalId);
	if (!open.ok) return { refusedShots: {}, submitted: open };

	const refusedShots: Sent['refusedShots'] = {};
	for (const [shotKey, photo] of Object.entries(photos)) {
		if (!photo) continue;
		const image = await acceptImage(ctx, photo, { access: 'private' });
		if (!image.ok) refusedShots[shotKey] = image.reason;
		else await addWorkPhoto(ctx, { practicalId, shotKey, fileId: image.value.id });
	}
	if (Object.keys(refusedShots).length) return { refusedShots };
	return { refusedShots, submitted: await submitWork(ctx, { practicalId, note }) };
}
