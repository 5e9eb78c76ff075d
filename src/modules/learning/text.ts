import { m } from '#messages/messages.js';
import type { AudioLocale } from '#modules/identity/schema.ts';
import { registerText } from '#modules/school/text.ts';
import type { Gap } from './rules-gaps.ts';
import type { Pace } from './rules-pace.ts';
import type { EditRefusal, EnrolRefusal, Refusal } from './schema.ts';

export const refusalText = {
	address_taken: m.learning_refused_address_taken,
	cohort_full: m.learning_refused_cohort_full,
	cohort_name_taken: m.learning_refused_cohort_name_taken,
	ends_before_start: m.learning_refused_ends_before_start,
	no_published_lesson: m.learning_refused_no_published_lesson,
	not_published: m.learning_refused_not_published,
	other_programme: m.learning_refused_other_programme,
} satisfies Record<Refusal, () => string>;

export const enrolRefusalText = {
	...refusalText,
	...registerText,
} satisfies Record<EnrolRefusal, () => string>;

export const paceText = {
	call: m.learning_pace_call,
	stopped: m.learning_pace_stopped,
	on_time: m.learning_pace_on_time,
	waiting: m.learning_pace_waiting,
	finished: m.learning_pace_finished,
	certified: m.learning_pace_certified,
} satisfies Record<Pace, () => string>;

export const editRefusalText = {
	draft_changed: m.learning_refused_draft_changed,
	draft_incomplete: m.learning_refused_draft_incomplete,
} satisfies Record<EditRefusal, () => string>;

export const gapText = {
	no_steps: m.learning_gap_no_steps,
	text_missing: m.learning_gap_text_missing,
	alt_missing: m.learning_gap_alt_missing,
	question_missing: m.learning_gap_question_missing,
	option_missing: m.learning_gap_option_missing,
	feedback_missing: m.learning_gap_feedback_missing,
	right_missing: m.learning_gap_right_missing,
	picture_missing: m.learning_gap_picture_missing,
	voice_missing: m.learning_gap_voice_missing,
	translation_missing: m.learning_gap_translation_missing,
	sentence_long: m.learning_gap_sentence_long,
	check_missing: m.learning_gap_check_missing,
} satisfies Record<Gap, () => string>;

export const voiceText = {
	ary: m.learning_voice_ary,
	ar: m.learning_voice_ar,
	shi: m.learning_voice_shi,
	tzm: m.learning_voice_tzm,
	rif: m.learning_voice_rif,
	fr: m.learning_voice_fr,
} satisfies Record<AudioLocale, () => string>;
