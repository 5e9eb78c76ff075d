/** Shared strokes of the patterns. Pure: the same seed gives the same bytes. */

export type Random = () => number;

export function hash(text: string) {
	let h = 2166136261;
	for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
	return h >>> 0;
}

/** A row of numbers from 0 to 1 that depends on nothing but the seed. */
export function rowOf(seed: string): Random {
	let s = hash(seed) || 1;
	return () => {
		s = Math.imul(s ^ (s >>> 15), 2246822519);
		s ^= s + Math.imul(s ^ (s >>> 7), 3266489917);
		s ^= s >>> 14;
		return (s >>> 0) / 4294967296;
	};
}

/** One decimal is finer than a pixel, and short. */
export const n = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

export type Point = [x: number, y: number];

export const polar = (cx: number, cy: number, r: number, degrees: number): Point => [
	cx + r * Math.cos((degrees * Math.PI) / 180),
	cy + r * Math.sin((degrees * Math.PI) / 180),
];

export const polygon = (points: Point[]) =>
	'M' + points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L') + 'z';

/** Inner radius of the eight-point star made of two squares, for an outer radius of 1. */
export const EIGHT = Math.SQRT1_2 / Math.cos(Math.PI / 8);

/** A star of k points, its first at `turn` degrees. */
export const star = (
	cx: number,
	cy: number,
	outer: number,
	inner = outer * EIGHT,
	k = 8,
	turn = 0,
) =>
	polygon(
		Array.from({ length: 2 * k }, (_, i) =>
			polar(cx, cy, i % 2 ? inner : outer, turn + (i * 180) / k),
		),
	);

/** Seeded, so that a drawing never changes. */
export const shuffle = <T>(items: T[], random: Random) => items.sort(() => random() - 0.5);

export const svg = (w: number, h: number, body: string, fit: 'slice' | 'meet' = 'slice') =>
	`<svg viewBox="0 0 ${w} ${h}" preserveAspectRatio="xMidYMid ${fit}" aria-hidden="true">${body}</svg>`;
