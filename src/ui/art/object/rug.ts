import { n } from '../draw.ts';
import { inset, line, shade, type Thing } from './part.ts';

const W = 210;
const X = 95;

export const rug: Thing = ({ colours, height, weave, fill }) => {
	const h = Math.round(height * 0.8 * 10) / 10;
	const y = height * 0.1;
	const fringe = `M${X + 1} ${n(y - 7)}h${W}M${X + 1} ${n(y + h + 7)}h${W}`;
	const cloth = fill(weave ?? 'kilim', W, h, { tile: 70 });
	return (
		shade(`M${X + 8} ${n(y + 10)}h${W}v${n(h)}h-${W}z`, '.16') +
		line('#fff6ef', 14, fringe, '3 5') +
		inset(X, y, W, h, cloth + line(colours.k, 8, `M0 0h${W}v${n(h)}H0z`))
	);
};
