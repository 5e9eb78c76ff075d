import type { Variants } from './file-row.ts';

/** `settled` is false while a better one is still being made under the same address. */
export function chooseVariant(variants: Variants, name: string) {
	if (name === 'sound')
		return variants['sound.mp3']
			? { variant: variants['sound.mp3'], settled: true }
			: { variant: variants.original, settled: false };
	// A page that does not know the picture's width asks for copies that were never needed.
	const variant = /^\d+\.\w+$/.test(name)
		? (variants[name] ?? nextSmaller(variants, name))
		: undefined;
	return { variant, settled: true };
}

function nextSmaller(variants: Variants, name: string) {
	const [width, format] = name.split('.');
	const smaller = Object.keys(variants)
		.filter((other) => other.endsWith(`.${format}`) && parseInt(other) < Number(width))
		.sort((a, b) => parseInt(b) - parseInt(a));
	return smaller[0] ? variants[smaller[0]] : undefined;
}
