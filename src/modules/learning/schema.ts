import * as v from 'valibot';
import { audioLocales } from '#modules/identity/schema.ts';
import type { Multilingual } from '#platform/text.ts';
import { memberForm, newMember, type RegisterRefusal } from '#modules/school/schema.ts';
import { trio } from './rules-words.ts';

/** One screen of a lesson, as content/README.md describes it and lesson_version keeps it. */
export type Step = Cover & {
	key: string;
	alt: Multilingual;
	text: Multilingual;
	check?: Check;
};

/** A drawn picture by its name, or an uploaded photograph, which wins. */
export type Cover = { picture?: string; photo?: Photo };

export type Photo = { id: string; width: number; height: number };

export type Check = { question: Multilingual; options: CheckOption[] };

export type CheckOption = {
	key: string;
	picture?: string;
	text: Multilingual;
	right?: boolean;
	feedback: Multilingual;
};

const id = v.pipe(v.string(), v.uuid());
/** A form sends an empty string for a date that was left open. */
const day = v.pipe(v.string(), v.isoDate());
const openDay = v.pipe(
	v.optional(v.union([v.literal(''), day])),
	v.transform((date) => date || undefined),
);

export const CreateCohort = v.object({
	programmeId: id,
	name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80)),
	startsOn: day,
	endsOn: openDay,
	seats: v.pipe(
		v.union([v.string(), v.number()]),
		v.toNumber(),
		v.integer(),
		v.minValue(1),
		v.maxValue(2000),
	),
});
export type CreateCohort = v.InferOutput<typeof CreateCohort>;

export const EnrolMember = v.object({ cohortId: id, memberId: id });
export type EnrolMember = v.InferOutput<typeof EnrolMember>;

export const AnswerRequest = v.object({ requestId: id });

/** A person as a coordinator types her; only the name must be there. */
export const EnrolPerson = v.object({
	cohortId: id,
	...v.omit(newMember, ['role']).entries,
});
export type EnrolPerson = v.InferOutput<typeof EnrolPerson>;

/** The same as a form sends it. */
export const EnrolForm = v.object(v.omit(memberForm, ['role']).entries);

/** A step that a learner has finished, counted from 1. */
export const RecordStep = v.object({
	lessonId: id,
	step: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type RecordStep = v.InferOutput<typeof RecordStep>;

const count = (least: number, most: number) =>
	v.pipe(
		v.union([v.string(), v.number()]),
		v.toNumber(),
		v.integer(),
		v.minValue(least),
		v.maxValue(most),
	);

/** The forms of the studio; their texts are read by readTrio. */
export const ProgrammeForm = v.object({
	...trio('title', 120, true),
	...trio('summary', 400, true),
	hours: count(1, 2000),
	craftId: v.optional(v.string(), ''),
});
export const ModuleForm = v.object({ ...trio('title', 120, true), hours: count(1, 500) });
export const NewLessonForm = v.object({ ...trio('title', 120, true), moduleId: id });
export const LessonForm = v.object({
	...trio('title', 120, true),
	...trio('goal', 200),
	minutes: count(1, 120),
	revision: count(0, 1e9),
});
export const Arrange = v.object({
	id,
	moduleId: v.optional(v.string(), ''),
	way: v.picklist(['up', 'down']),
});
export const Revision = v.object({
	revision: count(0, 1e9),
	step: v.optional(v.string(), ''),
	way: v.optional(v.picklist(['up', 'down'])),
});
export const ClipForm = v.object({ step: v.string(), voice: v.picklist(audioLocales) });

export type CreateProgramme = {
	craftId?: string;
	title: Multilingual;
	summary: Multilingual;
	hours: number;
};
export type NewModule = { title: Multilingual; hours: number };
export type NewLesson = { title: Multilingual };

/** draft_changed: somebody else saved meanwhile; draft_incomplete: see rules-gaps.ts. */
export const EditRefusal = v.picklist(['draft_changed', 'draft_incomplete']);
export type EditRefusal = v.InferOutput<typeof EditRefusal>;

export const Refusal = v.picklist([
	'address_taken',
	'cohort_full',
	'cohort_name_taken',
	'ends_before_start',
	'no_published_lesson',
	'not_published',
	'other_programme',
]);
export type Refusal = v.InferOutput<typeof Refusal>;
export const ImportRefusal = v.picklist([
	'list_empty',
	'list_not_text',
	'list_too_large',
	'no_name_column',
	'too_many_rows',
]);
export type ImportRefusal = v.InferOutput<typeof ImportRefusal>;

export type EnrolRefusal = Refusal | RegisterRefusal;
