import { encode } from 'uqr';

/** Light modules that the standard asks for around a code, or some readers do not find it. */
const quiet = 4;

/**
 * A QR code as one SVG path of dark modules in a square of `size` × `size`, its quiet margin
 * included: `<svg viewBox="0 0 {size} {size}"><path d={path} /></svg>` on white.
 * A quarter of it may be worn away and it still reads.
 */
export function qrPath(text: string): { size: number; path: string } {
	const { size, data } = encode(text, { ecc: 'Q', border: quiet });
	return { size, path: data.map(rowPath).join('') };
}

/** One rectangle for each run of dark modules. */
function rowPath(row: boolean[], y: number) {
	const drawn = row.map((dark) => (dark ? '1' : '0')).join('');
	return [...drawn.matchAll(/1+/g)]
		.map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
		.join('');
}

/** The same as a whole SVG document, for a PDF or a file to print. */
export function qrSvg(text: string): string {
	const { size, path } = qrPath(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
}
