/** The patterns drawn by ui/art; the pattern always belongs to the craft. */
type Pattern = 'khatim' | 'girih' | 'kilim' | 'lozenge' | 'terz';

const thread = new Set(['embroidery', 'lace', 'trim', 'caftan', 'djellaba', 'brocade']);

const branches: Record<string, Pattern> = {
	textile: 'kilim',
	leather: 'terz',
	wood: 'girih',
	metal: 'girih',
	earth: 'khatim',
	plant: 'lozenge',
	arts: 'khatim',
};

/** Which pattern stands for a craft where there is no photograph yet. */
export const patternOfCraft = (craft: { id: string; branch: string } | undefined): Pattern =>
	(craft && (thread.has(craft.id) ? 'terz' : branches[craft.branch])) ?? 'khatim';
