import * as v from 'valibot';
import {
	createCohort,
	enrolMember,
	getStep,
	listCohorts,
	listPublicProgrammes,
	getPublicProgramme,
	myEnrolments,
	recordStep,
	showPath,
	showStep,
} from '#modules/learning/index.server.ts';
import { CreateCohort, EnrolMember, RecordStep, Refusal } from '#modules/learning/schema.ts';
import { pick } from '#platform/text.ts';
import { read, readIn, writeIn } from './operation.ts';
import { day, id, many, maybe, multilingual, picked, text } from './shapes.ts';
import { lessonStep } from './shapes-step.ts';

export const learning = [
	read(
		'/programmes',
		{
			id: 'listProgrammes',
			says: 'The newest published programmes of all schools',
			answer: v.object({
				programmes: many(
					v.object({
						...{ id, slug: text, title: picked, summary: picked, hours: v.number() },
						lessons: v.number(),
						craft: maybe(picked),
						school: maybe(v.object({ slug: text, name: picked })),
					}),
				),
			}),
		},
		async (visit) => ({ programmes: await listPublicProgrammes(visit) }),
	),
	readIn(
		'/programmes/:slug',
		{
			id: 'getProgramme',
			says: 'What a programme teaches, and how you stand to it',
			path: { slug: text },
			answer: v.object({
				...{ id, slug: text, title: multilingual, summary: multilingual, hours: v.number() },
				trainer: text,
				startsOn: maybe(day),
				enrolled: v.boolean(),
				lessons: many(
					v.object({ id, number: v.number(), title: picked, steps: v.optional(v.number()) }),
				),
			}),
		},
		async (ctx, { slug }) => {
			const { lessons, ...programme } = await getPublicProgramme(ctx, slug);
			return { ...programme, ...(await showPath(ctx, lessons)) };
		},
	),
	readIn(
		'/enrolments',
		{
			id: 'myEnrolments',
			says: 'The programmes that you follow',
			answer: v.object({
				enrolments: many(v.object({ cohortId: id, programmeId: id, cohortName: text })),
			}),
		},
		async (ctx) => ({ enrolments: await myEnrolments(ctx) }),
	),
	readIn(
		'/lessons/:lessonId/steps/:number',
		{
			id: 'getStep',
			says: 'One screen of a lesson, numbered from 1',
			path: { lessonId: id, number: v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.toNumber()) },
			answer: lessonStep,
		},
		async (ctx, asked) => {
			const { lesson, step, number, of, clips } = await getStep(ctx, asked);
			const title = pick(lesson.title, ctx.locale);
			return { title, number, of, step: await showStep(ctx, step, clips) };
		},
	),
	writeIn(
		'/lessons/:lessonId/progress',
		{
			id: 'recordStep',
			says: 'Writes that you finished a step; the furthest one stands',
			path: { lessonId: id },
			body: v.omit(RecordStep, ['lessonId']),
			answer: v.object({ of: v.number(), completed: v.boolean() }),
		},
		recordStep,
	),
	readIn(
		'/cohorts',
		{
			id: 'listCohorts',
			says: 'The cohorts of the school with the seats taken, for its staff',
			answer: v.object({
				cohorts: many(
					v.object({
						...{ id, programmeId: id, programmeTitle: multilingual, name: text },
						...{ startsOn: day, endsOn: maybe(day), seats: v.number(), taken: v.number() },
					}),
				),
			}),
		},
		async (ctx) => ({ cohorts: await listCohorts(ctx) }),
	),
	writeIn(
		'/cohorts',
		{
			id: 'createCohort',
			says: 'Makes a group that follows a programme together',
			body: CreateCohort,
			answer: v.object({ cohortId: id }),
			created: true,
			refusals: Refusal,
		},
		createCohort,
	),
	writeIn(
		'/cohorts/:cohortId/enrolments',
		{
			id: 'enrolMember',
			says: 'Gives a member a seat; twice is once',
			path: { cohortId: id },
			body: v.omit(EnrolMember, ['cohortId']),
			answer: v.object({ enrolmentId: id, fresh: v.boolean() }),
			refusals: Refusal,
		},
		enrolMember,
	),
];
