import paths from './icons.json' with { type: 'json' };

/** The pictograms: name to the path on a grid of 24, drawn with a round stroke of 2. */
export const icons = paths;

export type IconName = keyof typeof paths;

/** Those that point along the line of reading, and so turn round in Arabic. */
const directed = new Set<IconName>(['back', 'forward', 'undo', 'send', 'truck']);

export const isDirected = (name: IconName) => directed.has(name);
