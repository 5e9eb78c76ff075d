import { n } from '../draw.ts';
import { clipped, inset, path, shade, shadow, type Thing } from './part.ts';

export const tagine: Thing = ({ colours: q, id, middle, floorY, floor, weave, fill }) => {
	const top = middle - 130;
	const lid =
		path(q.bg, `M70 ${n(top)}h260v210H70z`) +
		path(q.b, `M70 ${n(top)}h260v34H70z`) +
		inset(70, top + 120, 260, 54, fill(weave ?? 'girih', 260, 54, { tile: 54 })) +
		path(q.a, `M70 ${n(top + 110)}h260v8H70zM70 ${n(top + 176)}h260v8H70z`) +
		shade(`M214 ${n(top)}q10 100 46 210h80V${n(top)}z`);
	return (
		floor +
		shadow(200, floorY + 50, 130) +
		path(q.k, `M70 ${n(top + 206)}h260l-22 46q-4 8-12 8H104q-8 0-12-8z`) +
		clipped(
			`${id}c`,
			`M200 ${n(top)}q22 0 18 26q0 14 10 30q24 62 92 142H80q68-80 92-142q10-16 10-30q-4-26 18-26z`,
			lid,
		)
	);
};
