import { rowOf, svg } from './draw.ts';
import { coloursOf, type Palette } from './palettes.ts';
import { pattern } from './zellige.ts';

const skins = ['#c98f6b', '#b97b56', '#a66a47', '#d6a27e'];
const HAIR = '#1d1512';

const heads = {
	// A djellaba's hood, worn by everyone: for a person of whom nothing is known.
	hood: (_: string, skin: string, coat: string) =>
		`<path fill="${coat}" d="M100 22c-32 12-52 38-50 74 1 24-8 42-16 60h132c-8-18-17-36-16-60 2-36-18-62-50-74z"/>` +
		`<path fill="#14231f" opacity=".3" d="M100 48c-24 4-36 22-34 50 1 18 12 40 34 46 22-6 33-28 34-46 2-28-10-46-34-50z"/>` +
		`<path fill="${skin}" d="M100 60c-18 0-27 15-27 35s11 40 27 40 27-20 27-40-9-35-27-35z"/>`,
	scarf: (cloth: string, skin: string) =>
		`<path fill="${cloth}" d="M100 38c-36 0-48 26-47 56 0 30-9 44-15 60h124c-6-16-15-30-15-60 1-30-11-56-47-56z"/>` +
		`<path fill="${skin}" d="M100 58c-20 0-28 15-28 35s11 40 28 40 28-20 28-40-8-35-28-35z"/>` +
		`<path fill="${cloth}" d="M66 82c8-20 20-26 34-26s26 6 34 26c0-26-14-40-34-40S66 56 66 82zM74 124q26 26 52 0l14 38H60z"/>`,
	hair: (_: string, skin: string) =>
		`<path fill="${HAIR}" d="M100 40c-34 0-42 28-40 56 1 24-4 40-8 52h96c-4-12-9-28-8-52 2-28-6-56-40-56z"/>` +
		`<path fill="${skin}" d="M86 120h28v36H86z"/>` +
		`<path fill="${skin}" d="M100 56c-20 0-28 17-28 38s11 42 28 42 28-21 28-42-8-38-28-38z"/>` +
		`<path fill="${HAIR}" d="M70 88c2-26 14-38 34-38s28 14 27 38c-8-4-14-12-16-20-10 12-28 18-45 20z"/>`,
	cap: (cloth: string, skin: string) =>
		`<path fill="${skin}" d="M86 120h28v36H86z"/>` +
		`<path fill="${skin}" d="M100 54c-20 0-29 17-29 40s12 44 29 44 29-21 29-44-9-40-29-40z"/>` +
		`<path fill="${HAIR}" d="M71 96c0 28 13 46 29 46s29-18 29-46c-3 14-8 22-14 22h-30c-6 0-11-8-14-22z"/>` +
		`<path fill="${cloth}" d="M68 76c0-24 12-36 32-36s32 12 32 36q-32-12-64 0z"/>`,
};

export type Head = keyof typeof heads;

type Drawing = { palette?: Palette; head?: Head; id?: string };

/** Someone without a photograph, before a pattern. A whole svg of 200 by 200. */
export function bust(seed: string, { palette, head = 'hood', id }: Drawing = {}): string {
	const random = rowOf('b' + seed);
	const colours = coloursOf(palette, random);
	const skin = skins[Math.floor(random() * 4)] ?? '#b97b56';
	const { a, b, c, d, bg } = colours;
	const chosen = [a, b, c, d][Math.floor(random() * 4)] ?? a;
	const coat = chosen === bg ? b : chosen;
	const cloth = coat === b ? a : b;
	const behind = pattern('khatim', seed, { colours, w: 200, h: 200, tile: 66, calm: true, id });
	return svg(
		200,
		200,
		`${behind}<path fill="#14231f" opacity=".28" d="M0 0h200v200H0z"/>` +
			`<path fill="${coat}" d="M20 200c2-36 30-52 62-56h36c32 4 60 20 62 56z"/>` +
			heads[head](cloth, skin, coat),
	);
}
