import type { Random } from './draw.ts';

/** bg: the ground · a b c d: what is laid on it · k: the outline. */
export type Colours = Record<'bg' | 'a' | 'b' | 'c' | 'd' | 'k', string>;

const palettes = {
	fes: { bg: '#1f4f9c', a: '#fff6ef', b: '#f7b21b', c: '#0b6650', d: '#8fb8e8', k: '#12284d' },
	atlas: { bg: '#f3e7da', a: '#b01f35', b: '#f7b21b', c: '#14231f', d: '#e08a6e', k: '#3a1a1a' },
	oasis: { bg: '#0b6650', a: '#f4d9cc', b: '#f7b21b', c: '#e08a6e', d: '#083f34', k: '#062a23' },
	rose: { bg: '#e9a68d', a: '#fff6ef', b: '#b01f35', c: '#0c2f2c', d: '#f7b21b', k: '#5b1f1c' },
	safran: { bg: '#f7b21b', a: '#0c2f2c', b: '#fff6ef', c: '#b01f35', d: '#0b6650', k: '#5a3a00' },
	nuit: { bg: '#0c2f2c', a: '#e08a6e', b: '#f7b21b', c: '#fff6ef', d: '#0b6650', k: '#061d1b' },
	henna: { bg: '#8e2b2f', a: '#f4d9cc', b: '#f7b21b', c: '#0c2f2c', d: '#e08a6e', k: '#42100f' },
} satisfies Record<string, Colours>;

export type Palette = keyof typeof palettes;

const names = Object.keys(palettes) as Palette[];

/** The named palette, or the one that the seed falls on. */
export const coloursOf = (palette: Palette | undefined, random: Random): Colours =>
	palettes[palette ?? names[Math.floor(random() * names.length)] ?? 'fes'];
