/** One statement of an SQL file and the line, from 1, on which it begins. */
export type Statement = { text: string; line: number };

const comment = /--[^\n]*|\/\*[\s\S]*?\*\//.source;
const quoted = /\bE'(?:\\.|''|[^'\\])*'|'(?:''|[^'])*'|"(?:""|[^"])*"/i.source;
const dollarQuoted = /\$((?:[a-z_]\w*)?)\$[\s\S]*?\$\1\$/i.source;

/**
 * The statements of an SQL file without their semicolons. A semicolon inside a comment, a string or
 * a dollar-quoted body ends nothing; `begin atomic` bodies are not understood.
 */
export function splitStatements(sql: string): Statement[] {
	const token = new RegExp(`${dollarQuoted}|${comment}|${quoted}|;|[^]`, 'gi');
	const statements: Statement[] = [];
	let start = 0;

	const close = (end: number) => {
		const text = sql.slice(start, end);
		const blank = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? '';
		const body = text.slice(blank.length).trimEnd();
		const line = sql.slice(0, start + blank.length).split('\n').length;
		if (body) statements.push({ text: body, line });
		start = end + 1;
	};
	for (const found of sql.matchAll(token)) if (found[0] === ';') close(found.index);
	close(sql.length);
	return statements;
}
