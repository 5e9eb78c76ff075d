import { EIGHT, n, polar, polygon, star, type Point } from './draw.ts';
import type { Tiling } from './pattern.ts';

/** Straps by Hankin's method on the tiling 4.8.8: they cross the middle of each side at one angle. */
export const girih: Tiling = ({ random, colours: p, id, w, h }, { tile: side = 110, angle }) => {
	const theta = ((angle ?? 48 + random() * 19) * Math.PI) / 180;
	const rho = side / 2;
	const quarter = (side * (Math.SQRT2 - 1)) / 2;
	const inner8 = (rho * Math.cos(theta)) / Math.cos(theta - Math.PI / 8);
	const inner4 = (quarter * Math.cos(theta)) / Math.cos(theta - Math.PI / 4);
	const octagon = star(rho, rho, rho, inner8);
	const corners: Point[] = [
		[0, 0],
		[side, 0],
		[0, side],
		[side, side],
	];
	const squares = corners.map(([x, y]) =>
		polygon(
			Array.from({ length: 8 }, (_, i) => polar(x, y, i % 2 ? inner4 : quarter, 45 + i * 45)),
		),
	);
	const straps = octagon + squares.join('');
	const [small, big] = random() < 0.5 ? [p.a, p.b] : [p.b, p.d];
	return (
		`<defs><pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" ` +
		`patternTransform="translate(${n(w / 2 - rho)} ${n(h / 2 - rho)})">` +
		`<rect width="${side}" height="${side}" fill="${p.bg}"/>` +
		`<path d="${straps}" fill="${small}"/><path d="${octagon}" fill="${big}"/>` +
		`<path d="${star(rho, rho, inner8 * 0.8, inner8 * 0.8 * EIGHT, 8, 22.5)}" fill="${p.bg}"/>` +
		`<path d="${star(rho, rho, inner8 * 0.4)}" fill="${p.a}"/>` +
		`<g fill="none" stroke-linejoin="round">` +
		`<path d="${straps}" stroke="${p.k}" stroke-width="${n(side / 16)}"/>` +
		`<path d="${straps}" stroke="${p.c}" stroke-width="${n(side / 30)}"/></g></pattern></defs>` +
		`<rect width="${w}" height="${h}" fill="url(#${id})"/>`
	);
};
