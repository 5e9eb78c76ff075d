import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

export const visitors = [
	'anonymous',
	'learner',
	'trainer',
	'coordinator',
	'operator',
	'elsewhere',
] as const;
export type Visitor = (typeof visitors)[number];

export const outcomes = ['enters', 'signs in', 'refused', 'not found'] as const;
export type Outcome = (typeof outcomes)[number];

/** One row of docs/access.md: a page or an operation ('GET /api/v1/…') and what each visitor meets. */
export type Row = { route: string; isPage: boolean; meets: Record<Visitor, Outcome> };

export function readTable(): Row[] {
	const lines = readFileSync('docs/access.md', 'utf8').match(/^\| `.*$/gm) ?? [];
	return lines.map((line) => {
		const [route = '', ...cells] = line
			.split('|')
			.map((cell) => cell.trim())
			.slice(1, -1);
		const meets = Object.fromEntries(visitors.map((visitor, at) => [visitor, cells[at]]));
		const plain = route.replaceAll('`', '');
		return { route: plain, isPage: pages.has(plain), meets: meets as Row['meets'] };
	});
}

/**
 * Every address that the folder of routes answers, as SvelteKit writes it, without its groups; what
 * is not asked with GET begins with its method.
 */
export const listRoutes = (): string[] => {
	const endpoints = globSync('src/routes/**/+server.ts').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(
			([, method]) => `${method} ${withoutGroups(file)}`.replace(/^GET /, ''),
		),
	);
	return [...new Set([...pages, ...endpoints])].sort();
};

type Document = { paths: Record<string, Record<string, unknown>> };

/** Every operation of the API, as its own document lists them. */
export const listOperations = ({ paths }: Document): string[] =>
	Object.entries(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
	);

const withoutGroups = (file: string) =>
	`/${file.split('/').slice(2, -1).join('/')}`.replaceAll(/\/\([^)]+\)/g, '') || '/';
const pages = new Set(globSync('src/routes/**/+page.svelte').map(withoutGroups));

/** Fills the brackets; `made` is false when one of them had to be made up. */
export function addressOf(route: string, samples: Record<string, string>) {
	let made = true;
	const path = route
		.replace(/^[A-Z]+ /, '')
		.replace('[x+2e]', '.')
		.replaceAll(/\[+(?:\.\.\.)?(\w+)(?:=(\w+))?\]+|\{(\w+)\}/g, (_, a, kind, b) => {
			const sample = samples[`${a}=${kind}`] ?? samples[a ?? b];
			made &&= sample !== undefined;
			return sample ?? (kind === 'place' ? '1' : kind === 'slug' ? 'no-such-thing' : randomUUID());
		});
	return { path, made };
}
