export type Band = 'stripe' | 'teeth' | 'crosses' | 'waves' | 'diamond';

/** In knots. */
export const bandHeight: Record<Band, number> = {
	stripe: 3,
	teeth: 5,
	crosses: 7,
	waves: 7,
	diamond: 16,
};
export const bandWidth = (band: Band) => (band === 'stripe' || band === 'diamond' ? 16 : 8);

/** A stepped diamond of half-width m knots. */
const stepped = (x: number, y: number, m: number) =>
	`M${x - 1} ${y - m}h2${'v1h1'.repeat(m - 1)}v2${'h-1v1'.repeat(m - 1)}h-2${'v-1h-1'.repeat(m - 1)}v-2${'h1v-1'.repeat(m - 1)}z`;

const path = (fill: string, d: string) => `<path fill="${fill}" d="${d}"/>`;

/** @param dye the next colour of the loom */
export function drawBand(band: Band, dye: () => string, ground: string): string {
	switch (band) {
		case 'stripe':
			return path(dye(), 'M0 .6h16v1.8H0z');
		case 'teeth':
			return path(dye(), 'M0 0h8v1h-1v1h-1v1h-1v1H3V3H2V2H1V1H0z');
		case 'crosses':
			return path(dye(), 'M0 0h8v7H0z') + path(dye(), 'M3 1h2v1.5h1.5v2H5V6H3V4.5H1.5v-2H3z');
		case 'waves':
			return path(dye(), 'M0 4h1V3h1V2h1V1h2v1h1v1h1v1h1v2H7V5H6V4H5V3H3v1H2v1H1v1H0z');
		case 'diamond': {
			const [around, body, inside] = [dye(), dye(), dye()];
			return (
				path(around, 'M0 0h16v16H0z') +
				path(body, stepped(8, 8, 7)) +
				path(inside, stepped(8, 8, 5)) +
				path(ground, stepped(8, 8, 3)) +
				path(body, stepped(8, 8, 1)) +
				path(inside, 'M0 5h1v1h1v4H1v1H0zM16 5h-1v1h-1v4h1v1h1z')
			);
		}
	}
}
