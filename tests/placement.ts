import type { Placement } from '#platform/server/catalog/catalog.ts';

/**
 * Every table is on exactly one list. Distributed: what a school owns, spread by school_id.
 * Reference: small and rarely written, copied to all nodes. Local: on the coordinator alone.
 */
const perModule: Record<string, Partial<Placement>> = {
	platform: {
		distributed: ['platform.event', 'platform.idempotency', 'platform.file'],
		local: ['platform.migration'],
	},
	identity: {
		local: ['identity.person', 'identity.session'],
	},
	school: {
		distributed: ['school.member', 'school.role'],
		reference: ['school.craft', 'school.region', 'school.school'],
		local: ['school.belonging'],
	},
	learning: {
		distributed: [
			'learning.programme',
			'learning.module',
			'learning.lesson',
			'learning.lesson_version',
			'learning.cohort',
			'learning.enrolment',
			'learning.progress',
			'learning.join_request',
			'learning.clip',
		],
	},
	assessment: {
		distributed: [
			'assessment.test',
			'assessment.test_version',
			'assessment.sitting',
			'assessment.answer',
			'assessment.practical',
			'assessment.work',
			'assessment.work_photo',
			'assessment.mark',
			'assessment.pass',
		],
	},
	credentials: {
		distributed: [],
		local: [],
	},
	enterprise: {
		distributed: [],
	},
	network: {
		distributed: [],
	},
	market: {
		distributed: [],
		reference: [],
		local: [],
	},
	heritage: {
		distributed: [],
	},
	impact: {
		distributed: [],
	},
};

const all = (place: keyof Placement) =>
	Object.values(perModule).flatMap((tables) => tables[place] ?? []);

export const placement: Placement = {
	distributed: all('distributed'),
	reference: all('reference'),
	local: all('local'),
};
