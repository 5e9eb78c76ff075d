import { isGranted } from '#platform/server/media/grant.ts';
import { sendFile } from '#platform/server/media/send-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const ctx = await locals.enter(params.school);
	const { file: id, variant } = params;
	const granted = isGranted(ctx, id, url.searchParams.get('grant'));
	return sendFile(ctx, { id, variant, headers: request.headers }, granted);
};
