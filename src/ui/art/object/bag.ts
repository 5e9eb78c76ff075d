import { n } from '../draw.ts';
import { clipped, inset, line, path, shadow, type Thing } from './part.ts';

export const bag: Thing = ({ colours: q, id, middle, floorY, floor, weave, fill }) =>
	floor +
	shadow(200, floorY + 58, 110) +
	line(q.k, 12, `M140 ${n(middle - 50)}c0-120 120-120 120 0`) +
	path(q.bg, `M96 ${n(middle - 60)}h208l18 190q0 10-10 10H88q-10 0-10-10z`) +
	clipped(
		`${id}c`,
		`M96 ${n(middle - 60)}h208q6 70-104 96q-110-26-104-96z`,
		inset(90, middle - 62, 220, 110, fill(weave ?? 'terz', 220, 110, { tile: 60 })),
	) +
	line(
		q.a,
		3,
		`M100 ${n(middle - 60)}q-4 66 100 90q104-24 100-90M88 ${n(middle + 126)}h224`,
		'7 6',
	) +
	`<circle cx="200" cy="${middle + 32}" r="9" fill="${q.b}"/>`;
