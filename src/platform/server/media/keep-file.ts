import { sql } from 'kysely';
import type { Access } from '#platform/media.ts';
import { inTransaction, type Ctx } from '../context.ts';
import { json } from '../database.ts';
import { newId } from '../id.ts';
import { inSchool } from '../in-school.ts';
import { storage } from '../storage/open-storage.ts';
import type { FileRow, Variant, Variants } from './file-row.ts';

export type Content = { body: Uint8Array; type: string };
type About = Pick<FileRow, 'name' | 'width' | 'height' | 'duration_ms'> & { access: Access };

/** Puts the contents into the storage and writes the row of the file; `main` names one of them. */
export const keepFile = (ctx: Ctx, contents: Record<string, Content>, main: string, about: About) =>
	inTransaction(ctx, async (tx) => {
		await holdContents(tx, 'shared');
		const variants = await putAll(tx, contents);
		const { hash, type, bytes } = variants[main] as Variant;
		const id = newId();
		await inSchool(tx)
			.insertInto('platform.file', {
				...about,
				...{ id, hash, type, bytes },
				owner_id: tx.actor.id,
				variants: json(variants),
				created_at: tx.now,
			})
			.execute();
		return id;
	});

export async function putAll({ school }: Ctx, contents: Record<string, Content>) {
	const put = async ([name, { body, type }]: [string, Content]) => {
		const stored = await storage().put(school.id, body, { type });
		return [name, { ...stored, type }] as const;
	};
	return Object.fromEntries(await Promise.all(Object.entries(contents).map(put))) as Variants;
}

/**
 * Many may keep files at once; who removes contents that no file has waits for them, or a content
 * that a second file has just found in the storage would be taken away under its row.
 */
export async function holdContents({ db, school }: Ctx, mode: 'shared' | 'alone') {
	const key = `contents of ${school.id}`;
	await (
		mode === 'shared'
			? sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`
			: sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
	).execute(db);
}
