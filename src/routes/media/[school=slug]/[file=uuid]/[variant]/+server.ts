import { sendFile } from '#platform/server/media/send-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const ctx = await locals.enter(params.school);
	const { file: id, variant } = params;
	return sendFile(ctx, { id, variant, headers: request.headers });
};
