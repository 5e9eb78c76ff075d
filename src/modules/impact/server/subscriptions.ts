import { on } from '#platform/server/events.ts';
import * as hear from './hear.job.ts';

export const jobs = Object.values(hear);
export const subscriptions = [
	on('school.member_joined', hear.hearMember),
	on('learning.learner_enrolled', hear.hearEnrolment),
	on('assessment.sitting_finished', hear.hearSitting),
	on('credentials.certificate_issued', hear.hearCertificate),
	on('credentials.certificate_revoked', hear.hearRevocation),
	on('enterprise.project_opened', hear.hearProject),
	on('market.shop_opened', hear.hearShop),
	on('market.order_placed', hear.hearOrder),
	on('market.order_paid', hear.hearIncome),
];
