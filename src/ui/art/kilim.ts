import { n, shuffle } from './draw.ts';
import { bandHeight, bandWidth, drawBand, type Band } from './kilim-bands.ts';
import type { Tiling } from './pattern.ts';

const GAP = 0.6;

/** Flat-woven bands, mirrored about the middle one, on the grid of knots. */
export const kilim: Tiling = ({ random, colours, id, w, h }, { tile = 128, lite }) => {
	const unit = tile / 16;
	const width = w / unit;
	const dyes = shuffle([colours.a, colours.b, colours.c, colours.d], random);
	let used = 0;
	const dye = () => dyes[used++ % 4] ?? colours.a;

	const chosen = shuffle<Band>(['teeth', 'crosses', 'waves'], random).slice(0, lite ? 1 : 2);
	const half: Band[] = ['stripe', ...chosen, 'stripe', 'diamond'];
	const bands = [...half, ...half.slice(0, -1).reverse()];

	const patterns = new Map<Band, string>();
	let rows = '';
	let y = 0;
	for (const band of bands) {
		if (!patterns.has(band)) {
			const repeat = bandWidth(band);
			patterns.set(
				band,
				`<pattern id="${id}${band[0]}" width="${repeat}" height="${bandHeight[band]}" ` +
					`patternUnits="userSpaceOnUse" patternTransform="translate(${n((width - repeat) / 2)})">` +
					`${drawBand(band, dye, colours.bg)}</pattern>`,
			);
		}
		rows +=
			`<path fill="url(#${id}${band[0]})" transform="translate(0 ${n(y)})" ` +
			`d="M0 0h${n(width)}v${bandHeight[band]}H0z"/>`;
		y += bandHeight[band] + GAP;
	}

	let repeated = `<g id="${id}">${rows}</g>`;
	const offset = (h / unit - y) / 2;
	for (let k = 1; y * k - y < offset && k < 4; k++)
		repeated += `<use href="#${id}" y="${n(y * k)}"/><use href="#${id}" y="${n(-y * k)}"/>`;
	return (
		`<defs>${[...patterns.values()].join('')}</defs><rect width="${w}" height="${h}" fill="${colours.bg}"/>` +
		`<g shape-rendering="crispEdges" transform="scale(${Math.round(unit * 1000) / 1000})` +
		`translate(0 ${n(offset)})">${repeated}</g>`
	);
};
