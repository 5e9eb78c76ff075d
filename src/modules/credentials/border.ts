/** Millimetres: the stars are whole because both sides are so many times ten. */
const tile = 10;
export const borderSize = { width: 28 * tile, height: 19 * tile };

/** Where the sides of two crossed squares meet: 1 / (√2 · cos 22.5°). */
const innerShare = 1 / (Math.SQRT2 * Math.cos(Math.PI / 8));

/** An eight-pointed star of two crossed squares as a path; `turn` in degrees. */
export function starPath(x: number, y: number, radius: number, turn = 0): string {
	const inner = radius * innerShare;
	const points = Array.from({ length: 16 }, (_, i) => {
		const angle = ((i * 22.5 + turn) * Math.PI) / 180;
		const length = i % 2 ? inner : radius;
		const at = (centre: number, part: number) => Number((centre + length * part).toFixed(2));
		return `${at(x, Math.cos(angle))} ${at(y, Math.sin(angle))}`;
	});
	return `M${points.join('L')}z`;
}

/** The zellige frame of a certificate: a ring of stars on green, as an SVG document. */
export function borderSvg(): string {
	const { width, height } = borderSize;
	const centres: [number, number][] = [];
	for (let x = tile / 2; x < width; x += tile)
		for (let y = tile / 2; y < height; y += tile)
			if (Math.min(x, y, width - x, height - y) < tile) centres.push([x, y]);
	const stars = (radius: number, turn: number) =>
		centres.map(([x, y]) => starPath(x, y, radius, turn)).join('');
	const ring = `M0 0H${width}V${height}H0zM${tile} ${tile}V${height - tile}H${width - tile}V${tile}z`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
		`<path fill="#0b6650" d="${ring}"/>` +
		`<path fill="#f4d9cc" d="${stars(tile / 2, 0)}"/>` +
		`<path fill="#f7b21b" d="${stars(2.2, 22.5)}"/></svg>`
	);
}

/** The mark of Hirfa, as the seal. */
export const sealSvg = () =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">` +
	`<path fill="#f7b21b" d="${starPath(20, 20, 20)}"/>` +
	`<path fill="#0b6650" d="${starPath(20, 20, 12.5, 22.5)}"/>` +
	`<path fill="#fff6ef" d="${starPath(20, 20, 5)}"/></svg>`;
