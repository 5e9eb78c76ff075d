import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path/posix';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Tree = { [key: string]: unknown };
type Option = Tree & { key: string; right?: boolean; feedback?: unknown };
type Asked = Tree & { question: unknown; options: Option[] };
type Step = Tree & { key: string; check?: Asked };

const files = globSync('content/{programmes,business}/**/*.yaml').map((path) => ({
	path,
	tree: parse(readFileSync(path, 'utf8')) as Tree,
}));
const lessons = files.filter(({ tree }) => Array.isArray(tree.steps));
const business = lessons.filter(({ path }) => path.includes('/business/'));
const theoryTests = files.filter(({ path }) => basename(path) === 'test.yaml');

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
/** Every object inside `value`, itself included, with the path that leads to it. */
const walk = (value: unknown, at: string): { at: string; tree: Tree }[] =>
	isTree(value)
		? [
				{ at, tree: value },
				...Object.entries(value).flatMap(([key, child]) => walk(child, `${at}/${key}`)),
			]
		: [];
const nodes = files.flatMap(({ path, tree }) => walk(tree, path));
const isText = ({ tree }: { tree: Tree }) => 'ar' in tree || 'fr' in tree || 'en' in tree;
const texts = nodes.filter(isText);
const sentences = (text: string) => text.split(/[.؟!:؛\n]/).filter((sentence) => sentence.trim());
const asked = nodes.filter(({ tree }) => Array.isArray(tree.options));

test('the content is there', () => {
	expect(files.length).toBeGreaterThan(5);
	expect(texts.length).toBeGreaterThan(100);
	expect(asked.length).toBeGreaterThan(10);
});

test('every text is said in Arabic, French and English', () => {
	const missing = texts.filter(
		({ tree }) => !['ar', 'fr', 'en'].every((locale) => String(tree[locale] ?? '').trim()),
	);
	expect(missing.map(({ at }) => at)).toEqual([]);
});

test('an Arabic sentence is short enough to be heard once', () => {
	const long = texts.flatMap(({ at, tree }) =>
		sentences(String(tree.ar))
			.filter((sentence) => sentence.trim().split(/\s+/).length > 14)
			.map((sentence) => `${at}: ${sentence}`),
	);
	expect(long).toEqual([]);
});

test('every picture exists, is used, and is a small drawing without words or scripts', () => {
	const used = new Set(nodes.flatMap(({ tree }) => (tree.picture ? [String(tree.picture)] : [])));
	expect(used.size).toBeGreaterThan(20);
	const path = (name: string) => `content/pictures/${name}.svg`;
	expect([...used].filter((name) => !existsSync(path(name)))).toEqual([]);
	const drawn = globSync('content/pictures/*.svg').map((file) => basename(file, '.svg'));
	// The business pictures are drawn before the last of their twelve lessons is written.
	const owed = (name: string) => business.length >= 12 || !name.startsWith('biz-');
	expect(drawn.filter((name) => owed(name) && !used.has(name))).toEqual([]);
	const wrong = drawn.filter((name) => {
		const text = readFileSync(path(name), 'utf8');
		const heavy = statSync(path(name)).size > 4096;
		return (
			heavy ||
			/<(script|text|foreignObject|image)|\son\w+=|href="(?!#)/i.test(text) ||
			!text.includes('viewBox="0 0 400 400"')
		);
	});
	expect(wrong).toEqual([]);
});

test('a question has three or four answers and exactly one is right', () => {
	const wrong = asked.filter(({ tree }) => {
		const options = tree.options as Option[];
		const keys = new Set(options.map(({ key }) => key));
		const right = options.filter((option) => option.right === true);
		return (
			!tree.question ||
			options.length < 2 ||
			options.length > 4 ||
			keys.size !== options.length ||
			right.length !== 1
		);
	});
	expect(wrong.map(({ at }) => at)).toEqual([]);
});

test('the right answer does not always stand in the same place', () => {
	const places = new Set(
		asked.map(({ tree }) => (tree.options as Option[]).findIndex(({ right }) => right)),
	);
	expect(places.size).toBeGreaterThan(2);
});

test('a check in a lesson explains every answer', () => {
	const checks = lessons.flatMap(({ path, tree }) =>
		(tree.steps as Step[]).flatMap(({ key, check }) =>
			check ? [{ at: `${path}/${key}`, check }] : [],
		),
	);
	expect(checks.length).toBeGreaterThan(3);
	const silent = checks.filter(({ check }) => check.options.some(({ feedback }) => !feedback));
	expect(silent.map(({ at }) => at)).toEqual([]);
});

test('a lesson has a title, a goal and six to fourteen steps with picture, alt and text', () => {
	const wrong = lessons.filter(({ path, tree }) => {
		const steps = tree.steps as Step[];
		const most = path.includes('/business/') ? 14 : 9;
		const keys = new Set(steps.map(({ key }) => key));
		const whole = steps.every(({ picture, alt, text }) => picture && alt && text);
		return (
			!tree.key ||
			!tree.title ||
			!tree.goal ||
			!tree.minutes ||
			!whole ||
			keys.size !== steps.length ||
			steps.length < 6 ||
			steps.length > most
		);
	});
	expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('a theory test has ten items, half of them answered by pictures alone', () => {
	expect(theoryTests.length).toBeGreaterThan(0);
	const wrong = theoryTests.filter(({ tree }) => {
		const items = tree.items as Asked[];
		const pictured = items.filter(({ options }) => options.every(({ picture }) => picture));
		return tree.pass !== 70 || tree.tries !== 3 || items.length !== 10 || pictured.length < 5;
	});
	expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every module has a description, a test and at least three lessons', () => {
	const folders = new Set(theoryTests.map(({ path }) => dirname(path)));
	const thin = [...folders].filter(
		(folder) =>
			!existsSync(`${folder}/module.yaml`) ||
			lessons.filter(({ path }) => dirname(path) === folder).length < 3,
	);
	expect(thin).toEqual([]);
});

test('the craft is taught in at least eighteen lessons and business in twelve', () => {
	const craft = lessons.filter(({ path }) => path.includes('/hand-knotted-rug/'));
	expect(craft.length).toBeGreaterThanOrEqual(18);
	expect(business.length).toBeGreaterThanOrEqual(12);
});

test('a programme includes only shared lessons that exist', () => {
	const includes = files.flatMap(({ tree }) => (tree.includes ?? []) as string[]);
	expect(includes.length).toBeGreaterThan(0);
	expect(includes.filter((name) => !existsSync(`content/${name}.yaml`))).toEqual([]);
});

test('the criteria of a practical work weigh a hundred and describe four levels', () => {
	const practicals = files.filter(({ tree }) => Array.isArray(tree.criteria));
	expect(practicals.length).toBeGreaterThan(0);
	const wrong = practicals.filter(({ path, tree }) => {
		const criteria = tree.criteria as { weight: number; levels: unknown[] }[];
		const weight = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
		const described = criteria.every(({ levels }) => levels.length === 4);
		const shots = tree.shots as unknown[];
		const programme = existsSync(`${dirname(path)}/programme.yaml`);
		return weight !== 100 || !described || shots.length !== tree.photos || !programme;
	});
	expect(wrong.map(({ path }) => path)).toEqual([]);
});
