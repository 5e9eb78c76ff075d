import type { PieceView } from '#modules/market/index.server.ts';
import { formatNumber } from '#ui/format.ts';

const centimetres = (millimetres: number) => formatNumber(Math.round(millimetres) / 10);

/** "150 × 100 cm, 4,2 kg" as the reader's language writes it. */
export function measures({ dimensions, weightG }: Pick<PieceView, 'dimensions' | 'weightG'>) {
	const sides = [dimensions.length, dimensions.width, dimensions.height]
		.filter((side) => side !== undefined)
		.map(centimetres);
	const unit = formatNumber(0, { style: 'unit', unit: 'centimeter' }).replace(/[\d٠-٩]+/, '');
	const weight =
		weightG < 1000
			? formatNumber(weightG, { style: 'unit', unit: 'gram' })
			: formatNumber(Math.round(weightG / 100) / 10, { style: 'unit', unit: 'kilogram' });
	return { size: sides.length ? `${sides.join(' × ')}${unit}` : undefined, weight };
}
