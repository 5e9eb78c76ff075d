import type { Cover, Step } from './schema.ts';

/** A lesson on a learner's path; `steps` and `furthest` count steps of the version she follows. */
export type PathLesson = { id: string; completedAt: Date | null; furthest: number };

/** The first lesson that is not finished, in the order of the programme. */
export const nextLesson = <T extends PathLesson>(lessons: readonly T[]): T | undefined =>
	lessons.find(({ completedAt }) => !completedAt);

export const countDone = (lessons: readonly PathLesson[]) =>
	lessons.filter(({ completedAt }) => completedAt).length;

/** The step to open: the one after the furthest finished; a finished lesson begins anew. */
export const resumeAt = ({ furthest, completedAt }: Omit<PathLesson, 'id'>) =>
	completedAt ? 1 : furthest + 1;

/** What a lesson shows in a list: the picture of its first step. */
export const coverOf = ([first]: readonly Step[]): Cover => ({
	picture: first?.picture,
	photo: first?.photo,
});
