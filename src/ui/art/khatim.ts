import { n, shuffle, star } from './draw.ts';
import type { Tiling } from './pattern.ts';

/** Star and cross. */
export const khatim: Tiling = (
	{ random, colours: p, id, w, h },
	{ tile: side = 96, calm, turn },
) => {
	const c = side / 2;
	const count = calm ? 1 : 2;
	const size = side * count;
	const pairs = shuffle(
		[
			[p.a, p.b],
			[p.b, p.a],
			[p.c, p.a],
			[p.d, p.b],
		],
		random,
	);
	let body =
		`<defs>` +
		`<path id="${id}s" d="${star(c, c, c)}" stroke="${p.k}" stroke-width="${n(side / 40)}"/>` +
		`<path id="${id}i" d="${star(c, c, c * 0.52, undefined, 8, 22.5)}"/>` +
		`<path id="${id}x" d="${star(c, c, c * 0.3)}"/></defs>` +
		`<rect width="${size}" height="${size}" fill="${p.bg}"/>`;
	for (let y = 0; y < count; y++)
		for (let x = 0; x < count; x++) {
			const [face, eye] = pairs[(x + 2 * y + (x & y)) % 4] ?? [];
			const at = x || y ? ` x="${x * side}" y="${y * side}"` : '';
			body +=
				`<use href="#${id}s"${at} fill="${face}"/><use href="#${id}i"${at} fill="${p.bg}"/>` +
				`<use href="#${id}x"${at} fill="${eye}"/>`;
		}
	for (let y = 0; y <= count; y++)
		for (let x = 0; x <= count; x++)
			body += `<use href="#${id}x" x="${n(x * side - c)}" y="${n(y * side - c)}" fill="${p.d}"/>`;
	const turned = turn ? ` rotate(${turn} ${c} ${c})` : '';
	return (
		`<defs><pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" ` +
		`patternTransform="translate(${n(w / 2 - c)} ${n(h / 2 - c)})${turned}">${body}</pattern></defs>` +
		`<rect width="${w}" height="${h}" fill="url(#${id})"/>`
	);
};
