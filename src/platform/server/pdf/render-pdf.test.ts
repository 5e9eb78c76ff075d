import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrSvg } from '#platform/qr.ts';
import { renderPdf, type PdfRequest } from './render-pdf.ts';

const now = new Date('2026-01-15T09:00:00Z');
const render = async (template: string, more: Partial<PdfRequest> = {}) =>
	Buffer.from(await renderPdf({ template, data: {}, title: 'x', locale: 'ar', now, ...more }));

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

/** The characters that a reader can copy or search: what the fonts' maps to Unicode have. */
function charactersOf(pdf: Buffer) {
	const streams = pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g);
	const maps = [...streams]
		.map(([, data = '']) => inflate(data))
		.filter((s) => s.includes('beginbfchar'));
	const codes = maps.flatMap((map) => [...map.matchAll(/> <([0-9A-F]+)>/gi)]);
	return codes.map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le')).join('');
}

function inflate(data: string) {
	try {
		return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
	} catch {
		return '';
	}
}

test('what people wrote is text, whatever it looks like', async () => {
	const name = 'فاطمة #panic("no") $x$ ]]} \\ `raw` *b* // #read("/etc/passwd")';
	const pdf = await render('#data.name', { data: { name } });
	expect(pagesOf(pdf)).toBe(1);
	expect(
		[...new Set(name.replaceAll(/\s/g, ''))].filter((c) => !charactersOf(pdf).includes(c)),
	).toEqual([]);
});

test('a document has its title and language, and the same data gives the same bytes', async () => {
	const title = 'شهادة';
	const pdf = await render('#data.title', { title, data: { title } });
	const raw = pdf.toString('latin1');
	expect(raw).toContain('/Lang (ar)');
	expect(raw).toContain(
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${Buffer.from(title).toString('latin1')}`,
	);
	expect(await render('#data.title', { title, data: { title } })).toEqual(pdf);
});

test('pages, pictures and codes', async () => {
	const create = { width: 8, height: 8, channels: 3, background: '#000' } as const;
	const photo = await sharp({ create }).jpeg().toBuffer();
	const template = '#svg(data.qr) #image("/images/photo.jpg") #pagebreak() #data.amount';
	const data = { qr: qrSvg('https://example.ma'), amount: 250_00n };
	expect(pagesOf(await render(template, { data, images: { 'photo.jpg': photo } }))).toBe(2);
	// The picture was of that document alone.
	await expect(render('#image("/images/photo.jpg")')).rejects.toThrow('not found');
});

test('ten documents at once do not mix', async () => {
	const words = ['حاء', 'راء', 'فاء', 'تاء', 'باء', 'جيم', 'دال', 'كاف', 'لام', 'ميم'];
	const pdfs = await Promise.all(words.map((word) => render('#data.word', { data: { word } })));
	for (const [index, word] of words.entries())
		expect(pdfs[index]).toEqual(await render('#data.word', { data: { word } }));
});

test('a wrong template says what is wrong, and a template reaches no file', async () => {
	await expect(render('#nothing')).rejects.toThrow('unknown variable: nothing');
	await expect(render('#read("/etc/passwd")')).rejects.toThrow('PDF template');
	await expect(render('#read("../../etc/passwd")')).rejects.toThrow('PDF template');
});
