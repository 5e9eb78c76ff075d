import { m } from '#messages/messages.js';
import type { AudioLocale } from '#modules/identity/schema.ts';
import { phoneRefusals, type PhoneRefusal } from '#modules/identity/rules-phone.ts';
import { phoneProblem } from '#modules/identity/text.ts';
import { registerText } from '#modules/school/text.ts';
import type { Gap } from './rules-gaps.ts';
import type { RowProblem, RowReason } from './rules-import-row.ts';
import type { Column } from './rules-import-words.ts';
import type { Pace } from './rules-pace.ts';
import type { EditRefusal, EnrolRefusal, ImportRefusal, Refusal } from './schema.ts';

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

export const importRefusalText = {
	list_empty: m.learning_import_list_empty,
	list_not_text: m.learning_import_list_not_text,
	list_too_large: m.learning_import_list_too_large,
	no_name_column: m.learning_import_no_name_column,
	too_many_rows: m.learning_import_too_many_rows,
} satisfies Record<ImportRefusal, () => string>;

/** The headings of the list to fill in; each is one that the reader knows. */
export const headingText = {
	name: m.learning_import_column_name,
	phone: m.learning_import_column_phone,
	sex: m.learning_import_column_sex,
	birthYear: m.learning_import_column_birth_year,
	setting: m.learning_import_column_setting,
	town: m.learning_import_column_town,
	craft: m.learning_import_column_craft,
} satisfies Partial<Record<Column, () => string>>;

const rowText = {
	...enrolRefusalText,
	quotes_broken: m.learning_import_quotes_broken,
	cells_extra: m.learning_import_cells_extra,
	name_missing: m.learning_import_name_missing,
	name_long: m.learning_import_name_long,
	sex_unknown: m.learning_import_sex_unknown,
	birth_year_wrong: m.learning_import_birth_year_wrong,
	setting_unknown: m.learning_import_setting_unknown,
	town_long: m.learning_import_town_long,
	craft_unknown: m.learning_import_craft_unknown,
} satisfies Record<RowReason, () => string>;

/** What was typed, in whatever language, and how to mend it in the reader's. */
export function rowProblem({ reason, typed }: RowProblem) {
	const isPhone = (phoneRefusals as readonly string[]).includes(reason);
	const why = isPhone ? phoneProblem(reason as PhoneRefusal, typed) : rowText[reason]();
	return { typed, why };
}

/** The two columns that go before a list to mend. */
export const mendWords = () => ({
	line: m.learning_import_line(),
	why: m.learning_import_problem(),
});

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
