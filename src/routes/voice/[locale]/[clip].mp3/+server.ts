import { isLocale } from '#messages/runtime.js';
import { NotFound } from '#platform/errors.ts';
import { sendClip } from '#platform/server/voice/send-clip.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { locale, clip: name } = params;
	if (!isLocale(locale)) throw new NotFound(`voice ${locale}`);
	return sendClip(await locals.visit(), { locale, name, headers: request.headers });
};
