import iconv from 'iconv-lite';

/** How far to look for the zeros that only UTF-16 has. */
const sample = 4096;
/** A zip and an old Excel workbook: what people send when the list was not saved as CSV. */
const workbooks = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a list, in whichever encoding the program that wrote it uses: UTF-8 and UTF-16 with or
 * without a mark, windows-1256 (Arabic), windows-1252 (French). Undefined when it is no text.
 */
export function decodeList(bytes: Uint8Array): string | undefined {
	if (workbooks.some((sign) => sign.every((byte, place) => bytes[place] === byte)))
		return undefined;
	const text = iconv.decode(Buffer.from(bytes), encodingOf(bytes));
	return text.includes('\0') ? undefined : text;
}

function encodingOf(bytes: Uint8Array) {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const [even, odd] = countZeros(bytes);
	if (even + odd > 0) return odd >= even ? 'utf-16le' : 'utf-16be';
	if (isUtf8(bytes)) return 'utf-8';
	const arabic = iconv.decode(Buffer.from(bytes), 'windows-1256');
	return readsAsArabic(arabic) ? 'windows-1256' : 'windows-1252';
}

/** Every comma and digit has one, so a list in UTF-16 has many; a text in eight bits has none. */
function countZeros(bytes: Uint8Array) {
	const counts: [even: number, odd: number] = [0, 0];
	for (const [place, byte] of bytes.subarray(0, sample).entries())
		if (byte === 0) counts[place % 2 === 0 ? 0 : 1] += 1;
	return counts;
}

function isUtf8(bytes: Uint8Array) {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** Read with the wrong table, the capitals of French stand as Arabic letters inside Latin words. */
function readsAsArabic(text: string) {
	const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
	const arabic = words.filter((word) => /^[\p{Script=Arabic}\p{M}ـ]{2,}$/u.test(word)).length;
	const mixed = words.filter(
		(word) => /\p{Script=Arabic}/u.test(word) && /\p{Script=Latin}/u.test(word),
	).length;
	return arabic > mixed;
}
