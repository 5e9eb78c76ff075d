import type { IconName } from './icons.ts';

export type Variant = 'go' | 'line' | 'quiet' | 'yes' | 'no' | 'voice';

/** What every thing to press can be told. */
export type Press = {
	/** One `go` or `yes` a view; then `line`; then `quiet`. */
	variant?: Variant;
	icon?: IconName;
	/** An icon after the words: `forward`. */
	after?: IconName;
	big?: boolean;
	full?: boolean;
};

const classes: Record<Variant, string> = {
	go: '',
	line: 'line',
	quiet: 'quiet',
	yes: '',
	no: 'stop',
	voice: 'voice',
};
const usual: Partial<Record<Variant, IconName>> = { yes: 'check', no: 'no', voice: 'record' };

export const pressClass = ({ variant = 'go', big, full }: Press) => [
	'btn',
	classes[variant],
	{ big, full },
];

export const pressIcon = ({ variant = 'go', icon }: Press) => icon ?? usual[variant];
