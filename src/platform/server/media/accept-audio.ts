import { fileTypeFromBuffer } from 'file-type';
import type { Access, SoundRefusal } from '#platform/media.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '../context.ts';
import { enqueue } from '../jobs.ts';
import { compressAudio } from './compress-audio.job.ts';
import { keepFile } from './keep-file.ts';

const maxBytes = 5 * 1024 * 1024;

/** What telephones and browsers record, as it is served. A recorder's WebM and MP4 are sniffed as video. */
const servedAs: Record<string, string> = {
	'audio/mpeg': 'audio/mpeg',
	'audio/ogg': 'audio/ogg',
	'audio/ogg; codecs=opus': 'audio/ogg',
	'audio/wav': 'audio/wav',
	'audio/aac': 'audio/aac',
	'audio/flac': 'audio/flac',
	'audio/amr': 'audio/amr',
	'audio/x-m4a': 'audio/mp4',
	'audio/mp4': 'audio/mp4',
	'video/mp4': 'audio/mp4',
	'video/3gpp': 'audio/3gpp',
	'audio/webm': 'audio/webm',
	'video/webm': 'audio/webm',
	'video/matroska': 'audio/webm',
};

/**
 * Keeps a sound that the actor recorded, as it is; a job makes the light copy that is served from
 * then on. Whether the actor may send one is the caller's to decide.
 */
export async function acceptAudio(
	ctx: Ctx,
	file: File,
	{ access }: { access: Access },
): Promise<Result<{ id: string }, SoundRefusal>> {
	if (file.size > maxBytes) return refuse('too_large');
	const body = await file.bytes();
	const sniffed = await fileTypeFromBuffer(body);
	const type = sniffed && servedAs[sniffed.mime];
	if (!type) return refuse('not_a_sound');

	return inTransaction(ctx, async (tx) => {
		const about = { width: null, height: null, duration_ms: null, access };
		const name = file.name.slice(0, 200);
		const id = await keepFile(tx, { original: { body, type } }, 'original', { ...about, name });
		await enqueue(tx, compressAudio, { fileId: id });
		return ok({ id });
	});
}
