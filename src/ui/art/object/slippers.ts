import { EIGHT, star } from '../draw.ts';
import { line, path, type Thing } from './part.ts';

export const slippers: Thing = ({ colours: q, id, middle }) => {
	const one =
		path(q.k, 'M-46 120q-10-90-8-150q0-20 20-30h68q20 10 20 30q2 60-8 150q-8 40-46 40t-46-40z') +
		path(q.bg, 'M-54 20q-6-70 10-110Q-26-138 0-150Q26-138 44-90q16 40 10 110q-54-26-108 0z') +
		path(q.b, star(0, -52, 26)) +
		path(q.bg, star(0, -52, 14, 14 * EIGHT, 8, 22.5)) +
		line(q.a, 3, 'M-46 6q46-20 92 0M-40 -84Q-24-126 0-138Q24-126 40-84', '6 5');
	return (
		`<g id="${id}s" transform="translate(136 ${middle}) rotate(-6)">${one}</g>` +
		`<use href="#${id}s" transform="matrix(-1 0 0 1 400 0)"/>`
	);
};
