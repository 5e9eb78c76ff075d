import * as v from 'valibot';
import {
	getSitting,
	getSittingResult,
	getWork,
	listWorksToMark,
	markWork,
	myAssessments,
	saveAnswer,
	startSitting,
	submitSitting,
	submitWork,
} from '#modules/assessment/index.server.ts';
import {
	AnswerRefusal,
	MarkRefusal,
	MarkWork,
	Saved,
	SaveAnswer,
	StartRefusal,
	SubmitWork,
	WorkRefusal,
} from '#modules/assessment/schema.ts';
import { found } from '#platform/errors.ts';
import { readIn, writeIn } from './operation.ts';
import { id, many, nothing } from './shapes.ts';
import { sitting, sittingResult, standing, work, workToMark } from './shapes-assessment.ts';

export const assessment = [
	readIn(
		'/programmes/:programmeId/assessments',
		{
			id: 'myAssessments',
			says: 'The tests and practical works of a programme, and where you stand',
			path: { programmeId: id },
			answer: standing,
		},
		(ctx, { programmeId }) => myAssessments(ctx, programmeId),
	),
	writeIn(
		'/tests/:testId/sittings',
		{
			id: 'startSitting',
			says: 'Begins a test, or gives the sitting that is open',
			path: { testId: id },
			answer: v.object({ sittingId: id }),
			created: true,
			refusals: StartRefusal,
		},
		(ctx, { testId }) => startSitting(ctx, testId),
	),
	readIn(
		'/sittings/:sittingId',
		{
			id: 'getSitting',
			says: 'The questions in your order, with the answers you gave; not which are right',
			path: { sittingId: id },
			answer: sitting,
		},
		(ctx, { sittingId }) => getSitting(ctx, sittingId),
	),
	writeIn(
		'/sittings/:sittingId/answers',
		{
			id: 'saveAnswer',
			says: 'Keeps an answer; the highest sequence of an item counts, a late one is kept too',
			path: { sittingId: id },
			body: v.omit(SaveAnswer, ['sittingId']),
			answer: Saved,
			refusals: AnswerRefusal,
		},
		saveAnswer,
	),
	writeIn(
		'/sittings/:sittingId/submission',
		{
			id: 'submitSitting',
			says: 'Ends the test; ending it twice is ending it once',
			path: { sittingId: id },
			answer: nothing,
		},
		async (ctx, { sittingId }) => void (await submitSitting(ctx, sittingId)),
	),
	readIn(
		'/sittings/:sittingId/result',
		{
			id: 'getSittingResult',
			says: 'After the end: the score and which items were right; 404 before',
			path: { sittingId: id },
			answer: sittingResult,
		},
		async (ctx, { sittingId }) => found(await getSittingResult(ctx, sittingId), 'result'),
	),
	writeIn(
		'/practicals/:practicalId/submission',
		{
			id: 'submitWork',
			says: 'Hands in a practical work, when each photograph of it is there',
			path: { practicalId: id },
			body: v.omit(SubmitWork, ['practicalId']),
			answer: v.object({ workId: id }),
			refusals: WorkRefusal,
		},
		submitWork,
	),
	readIn(
		'/works',
		{
			id: 'listWorksToMark',
			says: 'The works that wait for a mark, the oldest first',
			answer: v.object({ works: many(workToMark) }),
		},
		async (ctx) => ({ works: await listWorksToMark(ctx) }),
	),
	readIn(
		'/works/:workId',
		{ id: 'getWork', says: 'A work with its rubric', path: { workId: id }, answer: work },
		(ctx, { workId }) => getWork(ctx, workId),
	),
	writeIn(
		'/works/:workId/mark',
		{
			id: 'markWork',
			says: 'Gives each criterion its level; the first of two trainers marks',
			path: { workId: id },
			body: v.omit(MarkWork, ['workId']),
			answer: v.object({ score: v.number(), passed: v.boolean() }),
			refusals: MarkRefusal,
		},
		markWork,
	),
];
