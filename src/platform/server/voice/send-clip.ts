import type { Locale } from '#messages/runtime.js';
import type { Visit } from '../context.ts';
import { sendContent } from '../media/send-content.ts';
import { findClip } from './find-clip.ts';
import { VoiceBusy } from './synthesise.ts';

type Asked = { locale: Locale; name: string; headers: Headers };

const year = 365 * 24 * 60 * 60;

/** The answer to a request for a clip; 503 with `retry-after` when too many are being made. */
export async function sendClip(ctx: Visit, { locale, name, headers }: Asked): Promise<Response> {
	const clip = await findClip(ctx, locale, name).catch((error: unknown) => {
		if (error instanceof VoiceBusy) return undefined;
		throw error;
	});
	if (!clip) return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
	// A message may be worded anew by the next version of the program; a registered text may not.
	const lasts = name.startsWith('m-') ? 'max-age=86400' : `max-age=${year}, immutable`;
	return sendContent('voice', { ...clip, type: 'audio/mpeg' }, headers, {
		'cache-control': `public, ${lasts}`,
		'x-synthetic-voice': 'eSpeak NG',
	});
}
