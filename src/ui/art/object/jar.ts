import { n } from '../draw.ts';
import { clipped, inset, path, shade, shadow, type Thing } from './part.ts';

export const jar: Thing = ({ colours: q, id, middle, floorY, floor, weave, fill }) => {
	const top = middle - 140;
	const belt = inset(
		90,
		top + 78,
		220,
		90,
		fill(weave ?? 'khatim', 220, 90, { tile: 45, calm: true }),
	);
	return (
		floor +
		shadow(200, floorY + 46, 90) +
		clipped(
			`${id}c`,
			`M168 ${n(top)}h64q6 0 6 10l-8 26q76 30 72 108q-4 70-62 116h-80q-58-46-62-116q-4-78 72-108l-8-26q0-10 6-10z`,
			path(q.bg, `M90 ${n(top)}h220v270H90z`) +
				path(
					q.a,
					`M90 ${n(top + 56)}h220v14H90zM90 ${n(top + 176)}h220v14H90zM90 ${n(top)}h220v12H90z`,
				) +
				belt +
				shade(`M250 ${n(top)}h70v270h-100q40-80 30-270z`),
		)
	);
};
