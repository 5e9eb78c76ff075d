import { n } from '../draw.ts';
import type { Random } from '../draw.ts';
import type { Colours } from '../palettes.ts';
import type { PatternOptions } from '../pattern.ts';
import type { Pattern } from '../zellige.ts';

/** What a thing is drawn with, on a wall 400 wide. */
type Stand = {
	colours: Colours;
	random: Random;
	id: string;
	/** The middle of the wall, and where it meets the floor. */
	middle: number;
	floorY: number;
	height: number;
	floor: string;
	weave: Pattern | undefined;
	fill: (kind: Pattern, w: number, h: number, options?: PatternOptions) => string;
};

export type Thing = (stand: Stand) => string;

const INK = '#14231f';

export const shadow = (cx: number, y: number, rx: number) =>
	`<ellipse cx="${cx}" cy="${n(y)}" rx="${rx}" ry="${n(rx * 0.12)}" fill="${INK}" opacity=".22"/>`;

export const shade = (d: string, opacity = '.13') =>
	`<path fill="${INK}" opacity="${opacity}" d="${d}"/>`;

export const path = (fill: string, d: string) => `<path fill="${fill}" d="${d}"/>`;

export const line = (colour: string, width: number, d: string, dash = '') =>
	`<path fill="none" stroke="${colour}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`} d="${d}"/>`;

export const clipped = (id: string, d: string, body: string) =>
	`<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${body}</g>`;

export const inset = (x: number, y: number, w: number, h: number, body: string) =>
	`<svg x="${x}" y="${n(y)}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${body}</svg>`;
