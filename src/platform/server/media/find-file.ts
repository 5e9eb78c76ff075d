import { nobody } from '#platform/actor.ts';
import { found } from '#platform/errors.ts';
import type { Ctx } from '../context.ts';
import { inSchool } from '../in-school.ts';
import type { FileRow } from './file-row.ts';

type Readable = Pick<FileRow, 'access' | 'owner_id'>;

/** A stranger sees what is public, a member what is the school's, the owner what is hers. */
export function mayRead({ id, roles }: Ctx['actor'], { access, owner_id }: Readable) {
	if (access === 'public' || (owner_id === id && id !== nobody.id)) return true;
	return access === 'school' && roles.length > 0;
}

/** The file of that id in this school; NotFound where there is none. */
export async function findFile(ctx: Ctx, id: string) {
	const file = await inSchool(ctx)
		.selectFrom('platform.file')
		.select(['id', 'owner_id', 'access', 'name', 'variants', 'width', 'height', 'duration_ms'])
		.where('id', '=', id)
		.executeTakeFirst();
	return found(file, `file ${id}`);
}
