import { expect, test } from 'vitest';
import { countDone, nextLesson, resumeAt } from './rules-path.ts';

const done = (id: string) => ({ id, completedAt: new Date(0), furthest: 6 });
const open = (id: string, furthest = 0) => ({ id, completedAt: null, furthest });

test('the next lesson is the first that is not finished', () => {
	expect(nextLesson([done('a'), open('b', 3), open('c')])?.id).toBe('b');
	expect(nextLesson([open('a'), done('b')])?.id).toBe('a');
	expect(nextLesson([done('a')])).toBeUndefined();
	expect(countDone([done('a'), open('b')])).toBe(1);
});

test('a lesson goes on where it was left, and a finished one begins anew', () => {
	expect(resumeAt(open('a'))).toBe(1);
	expect(resumeAt(open('a', 3))).toBe(4);
	expect(resumeAt(done('a'))).toBe(1);
});
