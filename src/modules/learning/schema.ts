import * as v from 'valibot';
import type { Multilingual } from '#platform/text.ts';

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

/** A step that a learner has finished, counted from 1. */
export const RecordStep = v.object({
	lessonId: id,
	step: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type RecordStep = v.InferOutput<typeof RecordStep>;

const words = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
/** As a form sends it: Arabic must be there, the others may stay empty. */
const inThree = (limit: number) => ({
	ar: v.pipe(words(limit), v.minLength(2)),
	fr: v.optional(words(limit), ''),
	en: v.optional(words(limit), ''),
});
const count = (least: number, most: number) =>
	v.pipe(
		v.union([v.string(), v.number()]),
		v.toNumber(),
		v.integer(),
		v.minValue(least),
		v.maxValue(most),
	);

const Title = v.object(inThree(120));
export const CreateProgramme = v.object({
	craftId: v.optional(v.string()),
	title: Title,
	summary: v.object(inThree(400)),
	hours: count(1, 2000),
});
export type CreateProgramme = v.InferOutput<typeof CreateProgramme>;

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
]);
export type Refusal = v.InferOutput<typeof Refusal>;
