import type { Range } from '../storage/storage.ts';

/**
 * Reads a `Range` header (RFC 9110, 14.2) against a content of `size` bytes. Undefined: send all
 * of it, which is the right answer to a header we do not understand or that asks for several parts.
 */
export function readRange(
	header: string | null,
	size: number,
): Required<Range> | 'unsatisfiable' | undefined {
	const [, first = '', last = ''] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
	if (!first && !last) return undefined;
	if (!first) return suffix(Number(last), size);

	const start = Number(first);
	const end = last ? Math.min(Number(last), size - 1) : size - 1;
	if (last && Number(last) < start) return undefined;
	return start < size ? { start, end } : 'unsatisfiable';
}

const suffix = (length: number, size: number) =>
	length && size ? { start: Math.max(0, size - length), end: size - 1 } : 'unsatisfiable';
