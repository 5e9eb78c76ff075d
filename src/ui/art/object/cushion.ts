import { n } from '../draw.ts';
import { clipped, inset, shadow, type Thing } from './part.ts';

export const cushion: Thing = ({ id, middle, floorY, floor, weave, fill }) =>
	floor +
	shadow(200, floorY + 62, 120) +
	clipped(
		`${id}c`,
		`M84 ${n(middle - 96)}q116 20 232 0q-14 110 0 214q-116-18-232 0q14-104 0-214z`,
		inset(80, middle - 100, 240, 224, fill(weave ?? 'lozenge', 240, 224, { across: 3, down: 2 })),
	);
