/** The made things that ui/art draws. */
export type Thing = 'rug' | 'cushion' | 'plate' | 'jar' | 'tagine' | 'bag' | 'slippers' | 'tray';

const crafts: Record<string, Thing> = {
	handira: 'cushion',
	embroidery: 'cushion',
	babouche: 'slippers',
	pouf: 'cushion',
	leather_goods: 'bag',
	ceramic: 'plate',
	zellige: 'plate',
	pottery_rural: 'jar',
	tagine: 'tagine',
	basket: 'bag',
	brass: 'tray',
	teapot: 'tray',
};

const branches: Record<string, Thing> = {
	textile: 'rug',
	leather: 'bag',
	wood: 'tray',
	metal: 'tray',
	earth: 'jar',
	plant: 'bag',
	arts: 'plate',
};

/** What stands for a piece that has no photograph: a thing of its craft. */
export const thingOf = (craft: { id: string; branch: string } | undefined): Thing =>
	(craft && (crafts[craft.id] ?? branches[craft.branch])) ?? 'rug';
