import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Locale } from '#messages/runtime.js';
import { json } from '../database.ts';
import { readFonts } from './fonts.ts';

export type PdfRequest = {
	/** Typst source, ours and constant: what people wrote comes in `data` and never in here. */
	template: string;
	/** Reaches the template as `data`; a bigint as a string of digits. */
	data: Record<string, unknown>;
	/** By name, for `image("/images/NAME")`; a QR code comes as a string in `data` instead. */
	images?: Record<string, Uint8Array>;
	title: string;
	locale: Locale;
	now: Date;
};

/**
 * Draws a document: A4 in Readex Pro, from right to left where the language is, with its title
 * and language for screen readers. The template may set everything again; it has `data`,
 * `svg(text)` for a drawing in `data`, and the fonts `readex` and `naskh`; the second is for show
 * only, as a search does not find its letters.
 * Throws, with Typst's own words, when the template is wrong.
 */
export async function renderPdf(request: PdfRequest): Promise<Uint8Array<ArrayBuffer>> {
	const compiler = await (opened ??= open());
	const { template, images = {}, title, locale, data, now } = request;
	// Nothing waits from here to the end, so that no other document sees these images.
	for (const [name, bytes] of Object.entries(images))
		compiler.mapShadow(pathOf(name), Buffer.from(bytes));
	try {
		const compiled = compiler.compile({
			mainFileContent: prelude + template,
			inputs: { data: json(data), title, lang: locale },
		});
		if (!compiled.result) throw new Error(problemIn(compiler, compiled));
		const creationTimestamp = Math.floor(now.getTime() / 1000);
		return new Uint8Array(compiler.pdf(compiled.result, { creationTimestamp }));
	} finally {
		for (const name of Object.keys(images)) compiler.unmapShadow(pathOf(name));
		compiler.evictCache(10);
	}
}

/** Holds nothing: a template can read no file but the images it was given. */
const workspace = join(tmpdir(), 'hirfa-pdf');
const pathOf = (image: string) => join(workspace, 'images', image);

const prelude = `
#let data = json(bytes(sys.inputs.data))
#let svg(source, ..size) = image(bytes(source), format: "svg", ..size)
#set document(title: sys.inputs.title)
#set page(paper: "a4", margin: 20mm)
#let readex = ("Readex Pro", "Noto Naskh Arabic")
#let naskh = ("Noto Naskh Arabic", "Readex Pro")
#set text(lang: sys.inputs.lang, font: readex, size: 11pt)
`;

let opened: Promise<NodeCompiler> | undefined;

/** Loaded when the first document is asked for, and kept: later ones take milliseconds. */
async function open() {
	const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
	return NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
}

type Compiled = ReturnType<NodeCompiler['compile']>;

function problemIn(compiler: NodeCompiler, compiled: Compiled) {
	const error = compiled.takeError();
	return `PDF template: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`;
}
