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
