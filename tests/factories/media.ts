import sharp from 'sharp';
import { createMp3Encoder } from 'wasm-media-encoders';

type Size = { width?: number; height?: number };

/** A photograph as a telephone writes it: turned by a tag, and saying where it was taken. */
export async function aPhoto({ width = 1600, height = 800 }: Size = {}, name = 'photo.jpg') {
	const noise = { type: 'gaussian', mean: 120, sigma: 20 } as const;
	const bytes = await sharp({ create: { width, height, channels: 3, background: '#777', noise } })
		.jpeg()
		.withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '34/1 1/1 0/1' } })
		.withMetadata({ orientation: 6 })
		.toBuffer();
	return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

/** A second of silence. */
export async function aSound(name = 'voice.mp3') {
	const encoder = await createMp3Encoder();
	encoder.configure({ sampleRate: 22050, channels: 1, bitrate: 32 });
	const frames = encoder.encode([new Float32Array(22050)]).slice();
	return new File([frames, encoder.finalize().slice()], name);
}
