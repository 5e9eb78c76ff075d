import { n } from './draw.ts';
import type { Tiling } from './pattern.ts';

/** The lattice of Atlas rugs, drawn by a hand that trembles. */
export const lozenge: Tiling = (field, { across = 4, down = 4 }) => {
	const { random, colours, w, h } = field;
	const dx = w / across / 2;
	const dy = h / down / 2;
	const tremble = () => (random() - 0.5) * dx * 0.22;
	const knots = new Map<string, string>();
	for (let j = -1; j <= 2 * down + 1; j++)
		for (let i = -1; i <= 2 * across + 1; i++)
			if ((i + j) % 2 === 0)
				knots.set(`${i},${j}`, `${n(i * dx + tremble())} ${n(j * dy + tremble())}`);

	let threads = '';
	const run = (from: number, step: number) => {
		const met: string[] = [];
		for (let j = -1, i = from; j <= 2 * down + 1; i += step, j++) {
			const knot = knots.get(`${i},${j}`);
			if (knot) met.push(knot);
		}
		if (met.length > 1) threads += `M${met.join('L')}`;
	};
	for (let i = -2 * down - 4; i <= 2 * across + 2 * down + 4; i++)
		if ((i - 1) % 2 === 0) [1, -1].forEach((step) => run(i, step));

	const r = Math.min(dx, dy) / 3.2;
	const sign = Math.floor(random() * 3);
	const signs = [
		(x: number, y: number) =>
			`M${n(x)} ${n(y - r)}l${n(r)} ${n(r)}l${n(-r)} ${n(r)}l${n(-r)} ${n(-r)}z`,
		(x: number, y: number) => `M${n(x - r)} ${n(y)}h${n(2 * r)}M${n(x)} ${n(y - r)}v${n(2 * r)}`,
		(x: number, y: number) => `M${n(x - r)} ${n(y - r / 2)}h${n(2 * r)}m0 ${n(r)}h${n(-2 * r)}`,
	];
	let marks = '';
	for (let j = 0; j <= 2 * down; j++)
		for (let i = 0; i <= 2 * across; i++)
			if ((i + j) % 2 && random() < 0.5) marks += signs[sign]?.(i * dx, j * dy) ?? '';
	return (
		`<rect width="${w}" height="${h}" fill="${colours.bg}"/>` +
		`<path d="${threads}" fill="none" stroke="${colours.c}" stroke-width="${n(dx / 5)}" stroke-linejoin="round"/>` +
		`<path d="${marks}" fill="${sign ? 'none' : colours.a}" stroke="${colours.a}" stroke-width="${n(dx / 8)}"/>`
	);
};
