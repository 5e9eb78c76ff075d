import { hash, n, rowOf, svg } from '../draw.ts';
import { coloursOf, type Palette } from '../palettes.ts';
import { pattern, type Pattern } from '../zellige.ts';
import { bag } from './bag.ts';
import { cushion } from './cushion.ts';
import { jar } from './jar.ts';
import { path, type Thing } from './part.ts';
import { plate } from './plate.ts';
import { rug } from './rug.ts';
import { slippers } from './slippers.ts';
import { tagine } from './tagine.ts';
import { tray } from './tray.ts';

const things = { rug, cushion, plate, jar, tagine, bag, slippers, tray } satisfies Record<
	string,
	Thing
>;

export type ObjectKind = keyof typeof things;

export const objectKinds = Object.keys(things) as ObjectKind[];

const walls = {
	rose: ['#f4d9cc', '#e6bba8'],
	mint: ['#cfe6da', '#aed0c0'],
	sky: ['#d5e3f5', '#b4cbea'],
	sun: ['#fde3a7', '#f3ca70'],
	wool: ['#f1ece4', '#ddd2c4'],
	night: ['#123c37', '#0c2f2c'],
} as const;

export type Wall = keyof typeof walls;

const wallNames = ['rose', 'mint', 'sky', 'sun', 'wool'] as const;

type Drawing = { palette?: Palette; wall?: Wall; height?: number; weave?: Pattern; id?: string };

/** A made thing before a wall: stands where a photograph is missing. A whole svg. */
export function craftObject(kind: ObjectKind, seed: string, drawing: Drawing = {}): string {
	const { palette, height = 400, weave } = drawing;
	const random = rowOf(kind + seed);
	const colours = coloursOf(palette, random);
	const id = drawing.id ?? 'o' + hash([kind, seed, palette, drawing.wall].join()).toString(36);
	const wall = drawing.wall ?? wallNames[hash(seed) % wallNames.length] ?? 'rose';
	const [back, ground] = walls[wall];
	const floorY = height * 0.72;
	const body = things[kind]({
		colours,
		random,
		id,
		middle: height / 2,
		floorY,
		height,
		// The wall runs past the frame, so nothing is ever cropped.
		floor: path(ground, `M-400 ${n(floorY)}H800V900H-400z`),
		weave,
		fill: (inner, w, h, options) => pattern(inner, seed, { colours, w, h, id, ...options }),
	});
	return svg(400, height, path(back, 'M-400-400h1200V900H-400z') + body, 'meet');
}
