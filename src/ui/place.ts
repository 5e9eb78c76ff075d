import type { IconName } from './icons.ts';

/** Somewhere to go. */
export type Place = { href: string; label: string; icon?: IconName; current?: boolean };
