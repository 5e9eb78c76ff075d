import { hash, rowOf, svg } from './draw.ts';
import { girih } from './girih.ts';
import { khatim } from './khatim.ts';
import { kilim } from './kilim.ts';
import { lozenge } from './lozenge.ts';
import { coloursOf, type Colours, type Palette } from './palettes.ts';
import type { PatternOptions, Tiling } from './pattern.ts';
import { terz } from './terz.ts';

/** Weaving: kilim, lozenge · clay: khatim, girih · thread: terz. */
const tilings = { khatim, girih, kilim, lozenge, terz } satisfies Record<string, Tiling>;

export type Pattern = keyof typeof tilings;

type Drawing = PatternOptions & {
	palette?: Palette;
	colours?: Colours;
	w?: number;
	h?: number;
	/** Prefix of the ids inside. Give one where the same drawing may stand twice on a page. */
	id?: string;
};

/** The inside of an svg of w by h. */
export function pattern(kind: Pattern, seed: string, drawing: Drawing = {}): string {
	const { palette, w = 400, h = 300, id, ...options } = drawing;
	const random = rowOf(kind + seed);
	const colours = drawing.colours ?? coloursOf(palette, random);
	const ownId = id ?? 'z' + hash([kind, seed, palette, w, h, options.tile].join()).toString(36);
	return tilings[kind]({ random, colours, id: ownId, w, h }, options);
}

/** A field of pattern, for covers and headers: a whole svg that fills its box. */
export const zellige = (kind: Pattern, seed: string, drawing: Drawing = {}) =>
	svg(drawing.w ?? 400, drawing.h ?? 300, pattern(kind, seed, drawing));
