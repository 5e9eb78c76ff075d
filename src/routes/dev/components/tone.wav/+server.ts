import type { RequestHandler } from './$types';

const RATE = 8000;

/** A third of a second of a soft tone, so that a star has something to say. */
export const GET: RequestHandler = () => {
	const samples = RATE / 3;
	const wav = Buffer.alloc(44 + Math.round(samples), 128);
	wav.write('RIFF', 0);
	wav.writeUInt32LE(wav.length - 8, 4);
	wav.write('WAVEfmt ', 8);
	wav.writeUInt32LE(16, 16);
	wav.writeUInt16LE(1, 20);
	wav.writeUInt16LE(1, 22);
	wav.writeUInt32LE(RATE, 24);
	wav.writeUInt32LE(RATE, 28);
	wav.writeUInt16LE(1, 32);
	wav.writeUInt16LE(8, 34);
	wav.write('data', 36);
	wav.writeUInt32LE(wav.length - 44, 40);
	for (let i = 44; i < wav.length; i++)
		wav[i] = 128 + Math.round(40 * Math.sin((2 * Math.PI * 440 * i) / RATE));
	return new Response(wav, {
		headers: {
			'content-type': 'audio/wav',
			'content-security-policy': "default-src 'none'; media-src 'self'",
		},
	});
};
