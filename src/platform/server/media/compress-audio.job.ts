import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Selectable } from 'kysely';
import * as v from 'valibot';
import type { Ctx } from '../context.ts';
import { json } from '../database.ts';
import { inSchool } from '../in-school.ts';
import { defineJob } from '../jobs.ts';
import { storage } from '../storage/open-storage.ts';
import type { FileRow } from './file-row.ts';
import { putAll } from './keep-file.ts';
import { hasFfmpeg, probeDuration, runFfmpeg } from './run-ffmpeg.ts';
import { withFolder } from './with-folder.ts';

// Speech stays clear, a minute weighs 180 kB, and every telephone plays it.
const speech = [
	'-vn',
	'-map_metadata',
	'-1',
	'-ac',
	'1',
	'-ar',
	'22050',
	'-b:a',
	'24k',
	'-t',
	'3600',
];

/** Makes `sound.mp3`, where this machine has ffmpeg; without it the original goes on being served. */
export const compressAudio = defineJob({
	name: 'platform.compress_audio',
	input: v.object({ fileId: v.string() }),
	async run(tx, { fileId }) {
		const file = await inSchool(tx)
			.selectFrom('platform.file')
			.select(['id', 'variants'])
			.where('id', '=', fileId)
			.executeTakeFirst();
		if (file?.variants.original && !file.variants['sound.mp3'] && (await hasFfmpeg()))
			await withFolder((folder) => compress(tx, file, folder));
	},
});

async function compress(
	tx: Ctx,
	{ id, variants }: Pick<Selectable<FileRow>, 'id' | 'variants'>,
	folder: string,
) {
	const from = join(folder, 'original');
	const to = join(folder, 'sound.mp3');
	const stream = await storage().get(tx.school.id, variants.original?.hash ?? '');
	if (!stream) return;
	await writeFile(from, stream);
	// A sound that ffmpeg cannot read is served as it came.
	const made = await runFfmpeg(from, speech, to).catch(() => undefined);
	if (!made) return;

	const put = await putAll(tx, { 'sound.mp3': { body: await readFile(to), type: 'audio/mpeg' } });
	await inSchool(tx)
		.updateTable('platform.file')
		.set({
			variants: json({ ...variants, ...put }),
			duration_ms: (await probeDuration(to)) ?? null,
		})
		.where('id', '=', id)
		.execute();
}
