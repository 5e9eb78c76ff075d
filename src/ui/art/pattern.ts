import type { Random } from './draw.ts';
import type { Colours } from './palettes.ts';

/** What a tiling is told: its size, and what it may be calm or coarse about. */
type Field = { random: Random; colours: Colours; id: string; w: number; h: number };

export type PatternOptions = {
	/** Side of the repeat, in units of the drawing. */
	tile?: number;
	/** khatim: one star a repeat instead of four. */
	calm?: boolean;
	/** khatim: turned by so many degrees. */
	turn?: number;
	/** girih: angle of the straps, 48 to 67 degrees. */
	angle?: number;
	/** lozenge: how many across and down. */
	across?: number;
	down?: number;
	/** kilim: fewer bands. */
	lite?: boolean;
};

export type Tiling = (field: Field, options: PatternOptions) => string;
