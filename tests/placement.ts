import type { Place, Placement } from '#platform/server/catalog/catalog.ts';

/**
 * Where every table lives. Distributed: what a school owns, spread by school_id. Reference: small
 * and rarely written, copied to all nodes. Local: on the first node alone. One line a table.
 */
const placeOf: Record<string, Place> = {
	'platform.audit': 'distributed',
	'platform.event': 'distributed',
	'platform.file': 'distributed',
	'platform.idempotency': 'distributed',
	'platform.message_out': 'local',
	'platform.migration': 'local',
	'platform.notification': 'distributed',
	'platform.once': 'local',
	'platform.rate_limit': 'local',
	'platform.voice_text': 'local',

	'identity.person': 'local',
	'identity.session': 'local',
	'identity.phone_code': 'local',
	'identity.card': 'local',
	'identity.passkey': 'local',
	'identity.challenge': 'local',

	'school.belonging': 'local',
	'school.consent': 'distributed',
	'school.craft': 'reference',
	'school.invitation': 'local',
	'school.member': 'distributed',
	'school.region': 'reference',
	'school.role': 'distributed',
	'school.school': 'reference',

	'learning.clip': 'distributed',
	'learning.cohort': 'distributed',
	'learning.enrolment': 'distributed',
	'learning.import': 'distributed',
	'learning.join_request': 'distributed',
	'learning.lesson': 'distributed',
	'learning.lesson_version': 'distributed',
	'learning.module': 'distributed',
	'learning.programme': 'distributed',
	'learning.progress': 'distributed',

	'assessment.test': 'distributed',
	'assessment.test_version': 'distributed',
	'assessment.sitting': 'distributed',
	'assessment.answer': 'distributed',
	'assessment.practical': 'distributed',
	'assessment.work': 'distributed',
	'assessment.work_photo': 'distributed',
	'assessment.mark': 'distributed',
	'assessment.pass': 'distributed',

	'credentials.certificate': 'distributed',
	'credentials.certificate_code': 'local',
	'credentials.signing_key': 'local',

	'enterprise.cost_sheet': 'distributed',
	'enterprise.project': 'distributed',
	'enterprise.wage_floor': 'reference',

	'network.applause': 'distributed',
	'network.circle': 'distributed',
	'network.circle_member': 'distributed',
	'network.maker': 'distributed',
	'network.message': 'distributed',
	'network.participant': 'distributed',
	'network.post': 'distributed',
	'network.reply': 'distributed',
	'network.thread': 'distributed',

	'market.account': 'distributed',
	'market.cart': 'local',
	'market.cart_line': 'local',
	'market.checkout': 'local',
	'market.currency_rate': 'reference',
	'market.listing': 'distributed',
	'market.listing_photo': 'distributed',
	'market.order_code': 'local',
	'market.order_event': 'distributed',
	'market.order_line': 'distributed',
	'market.payment': 'distributed',
	'market.reservation': 'distributed',
	'market.shipment': 'distributed',
	'market.shop': 'distributed',
	'market.shop_address': 'local',
	'market.shop_order': 'distributed',
	'market.trade_rule': 'reference',
	'market.transfer': 'distributed',
	'market.word': 'local',

	// heritage

	'impact.observation': 'distributed',
	'impact.person': 'distributed',
};

const all = (place: Place) => Object.keys(placeOf).filter((table) => placeOf[table] === place);

export const placement: Placement = {
	distributed: all('distributed'),
	reference: all('reference'),
	local: all('local'),
};

/** History: rows are added and never changed or removed. */
export const insertOnly: readonly string[] = ['platform.audit'];
