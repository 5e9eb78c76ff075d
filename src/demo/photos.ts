import sharp from 'sharp';
import type { Ctx } from '#platform/server/context.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import { must } from './scene.ts';

const side = 900;
const knot = 12;
const wool = ['#b01f35', '#f3e7da', '#0c2f2c', '#e08a6e', '#f7b21b'];

/** Three photographs of a woven sample, drawn knot by knot: front, back, edge. */
export async function workPhotos(trainer: Ctx): Promise<string[]> {
	const ids: string[] = [];
	for (const view of ['front', 'back', 'edge']) {
		const bytes = await sharp(weave(view), { raw: { width: side, height: side, channels: 3 } })
			.blur(1.2)
			.jpeg({ quality: 82 })
			.toBuffer();
		const file = new File([new Uint8Array(bytes)], `${view}.jpg`, { type: 'image/jpeg' });
		ids.push(must(await acceptImage(trainer, file, { access: 'public' })).id);
	}
	return ids;
}

/** Rings of lozenges in five wools; the back is paler, the edge is seen from nearer. */
function weave(view: string): Uint8Array {
	const pixels = new Uint8Array(side * side * 3);
	const size = view === 'edge' ? knot * 2 : knot;
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++) {
			const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
			const ring = Math.abs((column % 16) - 8) + Math.abs((row % 16) - 8);
			const colour = wool[Math.floor(ring / 2) % wool.length] ?? '#f3e7da';
			const shade = ((x % size) + (y % size)) / size / 8 + (view === 'back' ? -0.25 : 0);
			for (let channel = 0; channel < 3; channel++) {
				const value = parseInt(colour.slice(1 + channel * 2, 3 + channel * 2), 16);
				pixels[(y * side + x) * 3 + channel] = Math.max(0, Math.min(255, value * (1 - shade)));
			}
		}
	return pixels;
}
