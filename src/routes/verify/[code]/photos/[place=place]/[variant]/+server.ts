import { found } from '#platform/errors.ts';
import { sendFile } from '#platform/server/media/send-file.ts';
import { certificateAt } from '../../../code.server.ts';
import type { RequestHandler } from './$types';

/** A photograph that the holder shows on her certificate, to whoever has its code. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { photoIds, school } = await certificateAt(await locals.visit(), params.code);
	const { place, variant, code } = params;
	const id = found(photoIds[Number(place) - 1], `photo ${place} of ${code}`);
	const ctx = await locals.enter(school.slug);
	return sendFile(ctx, { id, variant, headers: request.headers }, true);
};
