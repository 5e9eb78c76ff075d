const utf8 = 3;

/** Seven bits a byte, as ID3 writes its sizes. */
const size = (length: number) => [21, 14, 7, 0].map((shift) => (length >> shift) & 0x7f);

const frame = (name: string, text: string) => {
	const body = Buffer.concat([Buffer.from([utf8]), Buffer.from(text)]);
	return Buffer.concat([Buffer.from(name), Buffer.from([...size(body.length), 0, 0]), body]);
};

/**
 * An ID3v2.4 head that says, wherever the clip goes, that no person spoke it: a machine's voice must
 * not be taken for somebody's.
 */
export function syntheticTag(): Buffer {
	const frames = Buffer.concat([
		frame('TSSE', 'eSpeak NG'),
		frame('TXXX', 'Synthetic voice\0true'),
		frame('TIT3', 'Synthetic voice'),
	]);
	return Buffer.concat([
		Buffer.from('ID3'),
		Buffer.from([4, 0, 0, ...size(frames.length)]),
		frames,
	]);
}
