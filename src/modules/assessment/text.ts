import { m } from '#messages/messages.js';
import type { Standing, WorkStanding } from './rules.standing.ts';
import type { AnswerRefusal, MarkRefusal, StartRefusal, WorkRefusal } from './schema.ts';

export const startRefusalText = {
	not_enrolled: m.assessment_refused_not_enrolled,
	already_passed: m.assessment_refused_already_passed,
	no_tries_left: m.assessment_refused_no_tries_left,
} satisfies Record<StartRefusal, () => string>;

export const answerRefusalText = {
	unknown_item: m.assessment_refused_unknown_item,
	unknown_option: m.assessment_refused_unknown_option,
} satisfies Record<AnswerRefusal, () => string>;

export const workRefusalText = {
	not_enrolled: m.assessment_refused_not_enrolled,
	already_passed: m.assessment_refused_work_passed,
	already_submitted: m.assessment_refused_already_submitted,
	photo_missing: m.assessment_refused_photo_missing,
	unknown_shot: m.assessment_refused_unknown_shot,
} satisfies Record<WorkRefusal, () => string>;

export const markRefusalText = {
	not_submitted: m.assessment_refused_not_submitted,
	criterion_missing: m.assessment_refused_criterion_missing,
	own_work: m.assessment_refused_own_work,
} satisfies Record<MarkRefusal, () => string>;

export const standingText = {
	new: m.assessment_standing_new,
	open: m.assessment_standing_open,
	passed: m.assessment_standing_passed,
	again: m.assessment_standing_again,
	out_of_tries: m.assessment_standing_out_of_tries,
} satisfies Record<Standing['standing'], () => string>;

export const workStandingText = {
	new: m.assessment_work_new,
	draft: m.assessment_work_draft,
	waiting: m.assessment_work_waiting,
	passed: m.assessment_work_passed,
	again: m.assessment_work_again,
} satisfies Record<WorkStanding, () => string>;
