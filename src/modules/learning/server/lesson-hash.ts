import { createHash } from 'node:crypto';
import type { LessonFile } from '../content.ts';

/** The same words give the same hash; the checked file has its keys in the order of the schema. */
export const hashLesson = ({ title, goal, minutes, steps }: Omit<LessonFile, 'key'>) =>
	createHash('sha256').update(JSON.stringify({ title, goal, minutes, steps })).digest('hex');
