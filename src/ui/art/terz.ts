import { n, type Random } from './draw.ts';
import type { Tiling } from './pattern.ts';

const SIDE = 7;

/** One eighth decides the motif; the rest is mirrored. */
function stitches(random: Random) {
	const on = new Set<string>();
	for (let y = 0; y <= SIDE; y++)
		for (let x = 0; x <= y; x++) {
			const ring = x + y;
			const sewn =
				ring <= 8 &&
				(ring === 8 ||
					(x === y && ring < 8) ||
					(ring % 3 === 1 ? random() < 0.75 : random() < 0.22));
			if (sewn || (x === 0 && y > 5)) on.add(`${x},${y}`).add(`${y},${x}`);
		}
	return on;
}

/** The counted cross stitch of Fes, in one colour. */
export const terz: Tiling = ({ random, colours, id, w, h }, { tile }) => {
	const u = tile ? tile / 15 : 7;
	const on = stitches(random);
	let d = '';
	for (let y = 0; y <= SIDE; y++)
		for (let x = 0; x <= SIDE; x++)
			if (on.has(`${x},${y}`))
				d += `M${n(x * u)} ${n(y * u)}l${n(u * 0.8)} ${n(u * 0.8)}m0 ${n(-u * 0.8)}l${n(-u * 0.8)} ${n(u * 0.8)}`;
	const size = 2 * SIDE * u + u;
	const c = size / 2 - u * 0.4;
	const flips = [
		`-1 0 0 1 ${n(size)} 0`,
		`1 0 0 -1 0 ${n(size)}`,
		`-1 0 0 -1 ${n(size)} ${n(size)}`,
	];
	const mirrored = flips
		.map((flip) => `<use href="#${id}q" transform="matrix(${flip})"/>`)
		.join('');
	return (
		`<defs><pattern id="${id}" width="${n(size)}" height="${n(size)}" patternUnits="userSpaceOnUse" ` +
		`patternTransform="translate(${n(w / 2 - size / 2)} ${n(h / 2 - size / 2)})">` +
		`<g fill="none" stroke="${colours.a}" stroke-width="${n(u * 0.3)}" stroke-linecap="round">` +
		`<path id="${id}q" transform="translate(${n(c)} ${n(c)})" d="${d}"/>${mirrored}</g></pattern></defs>` +
		`<rect width="${w}" height="${h}" fill="${colours.bg}"/><rect width="${w}" height="${h}" fill="url(#${id})"/>`
	);
};
