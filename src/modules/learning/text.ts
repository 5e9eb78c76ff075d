import { m } from '#messages/messages.js';
import type { Refusal } from './schema.ts';

export const refusalText = {
	address_taken: m.learning_refused_address_taken,
	cohort_full: m.learning_refused_cohort_full,
	cohort_name_taken: m.learning_refused_cohort_name_taken,
	ends_before_start: m.learning_refused_ends_before_start,
	no_published_lesson: m.learning_refused_no_published_lesson,
	not_published: m.learning_refused_not_published,
} satisfies Record<Refusal, () => string>;
