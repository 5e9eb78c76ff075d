import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Multilingual } from '#platform/text.ts';
import { CourseFile, LessonFile, ModuleFile, ProgrammeFile } from '../content.ts';
import { readContent } from './read-content.ts';

export type ShippedModule = {
	/** The folder's name; 'business' for the shared lessons. */
	key: string;
	kind: 'craft' | 'business';
	title: Multilingual;
	summary: Multilingual;
	hours: number;
	lessons: LessonFile[];
};

/** The programmes that stand in the content folder, without their lessons. */
export async function listShipped(content = 'content'): Promise<ProgrammeFile[]> {
	const folders = await foldersIn(join(content, 'programmes'));
	return Promise.all(
		folders.map((key) =>
			readContent(join(content, 'programmes', key, 'programme.yaml'), ProgrammeFile),
		),
	);
}

/** A whole shipped programme, every file checked; throws a ContentError at the first bad one. */
export async function readProgramme(key: string, content = 'content') {
	const folder = join(content, 'programmes', key);
	const programme = await readContent(join(folder, 'programme.yaml'), ProgrammeFile);
	const modules = await Promise.all(
		(await foldersIn(folder)).map((name) => readModule(folder, name)),
	);
	if (programme.includes.length) modules.push(await readBusiness(content, programme.includes));
	return { ...programme, modules };
}

async function readModule(folder: string, name: string): Promise<ShippedModule> {
	const described = await readContent(join(folder, name, 'module.yaml'), ModuleFile);
	const files = await readdir(join(folder, name));
	const lessons = files.filter((file) => /^\d.*\.yaml$/.test(file)).sort();
	return {
		key: name,
		kind: 'craft',
		...described,
		lessons: await Promise.all(
			lessons.map((file) => readContent(join(folder, name, file), LessonFile)),
		),
	};
}

async function readBusiness(content: string, includes: string[]): Promise<ShippedModule> {
	const course = await readContent(join(content, 'business', 'course.yaml'), CourseFile);
	const lessons = await Promise.all(
		includes.map((path) => readContent(join(content, `${path}.yaml`), LessonFile)),
	);
	const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
	return { key: 'business', kind: 'business', ...course, hours: Math.ceil(minutes / 60), lessons };
}

async function foldersIn(path: string) {
	const entries = await readdir(path, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}
