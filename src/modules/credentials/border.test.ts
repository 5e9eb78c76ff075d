import { expect, test } from 'vitest';
import { borderSize, borderSvg, starPath } from './border.ts';

test('a star has eight points as far out as its radius', () => {
	const far = [...starPath(0, 0, 10).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) =>
		Math.hypot(Number(x), Number(y)),
	);
	expect(far.filter((length) => Math.abs(length - 10) < 0.01)).toHaveLength(8);
	expect(Math.min(...far)).toBeGreaterThan(7);
});

test('no star of the frame is cut', () => {
	const { width, height } = borderSize;
	const numbers = borderSvg().match(/M[\d.]+ [\d.]+L[^z]+/g) ?? [];
	expect(numbers).toHaveLength(2 * (2 * (28 + 19) - 4));
	for (const star of numbers)
		for (const [, x, y] of star.matchAll(/([\d.-]+) ([\d.-]+)/g)) {
			expect(Number(x)).toBeGreaterThanOrEqual(0);
			expect(Number(x)).toBeLessThanOrEqual(width);
			expect(Number(y)).toBeLessThanOrEqual(height);
		}
});
