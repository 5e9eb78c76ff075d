import { EIGHT, n, star } from '../draw.ts';
import { path, type Thing } from './part.ts';

const R = 138;

export const plate: Thing = ({ colours: q, random, id, middle }) => {
	const petals = [8, 12, 16][Math.floor(random() * 3)] ?? 8;
	const half = (R * Math.PI) / petals;
	const disc = (r: number, fill: string) =>
		`<circle cx="200" cy="${middle}" r="${r}" fill="${fill}"/>`;
	const ring = (name: string, d: string, fill: string) => {
		let uses = '';
		for (let i = 1; i < petals; i++)
			uses += `<use href="#${id}${name}" transform="rotate(${n((i * 360) / petals)} 200 ${middle})"/>`;
		return `<g fill="${fill}"><path id="${id}${name}" d="${d}"/>${uses}</g>`;
	};
	return (
		`<circle cx="208" cy="${middle + 12}" r="${R}" fill="#14231f" opacity=".2"/>` +
		disc(R, q.bg) +
		disc(R - 5, q.a) +
		ring(
			'r',
			`M200 ${middle - R + 10}q${n(half * 0.7)} 20 0 40q${n(-half * 0.7)} -20 0 -40z`,
			q.bg,
		) +
		disc(R - 56, q.bg) +
		ring(
			'l',
			`M200 ${middle - R + 62}l${n(half * 0.32)} 20l${n(-half * 0.32)} 20l${n(-half * 0.32)} -20z`,
			q.b,
		) +
		path(q.a, star(200, middle, 44)) +
		path(q.bg, star(200, middle, 28, 28 * EIGHT, 8, 22.5)) +
		path(q.b, star(200, middle, 14))
	);
};
