import { on } from '#platform/server/events.ts';
import {
	hearCertificate,
	hearFirstSale,
	hearMember,
	hearPiece,
	hearRevocation,
	hearShop,
} from './hear-news.job.ts';

export const jobs = [
	hearMember,
	hearCertificate,
	hearRevocation,
	hearShop,
	hearPiece,
	hearFirstSale,
];
export const subscriptions = [
	on('school.member_joined', hearMember),
	on('credentials.certificate_issued', hearCertificate),
	on('credentials.certificate_revoked', hearRevocation),
	on('market.shop_opened', hearShop),
	on('market.listing_published', hearPiece),
	on('market.first_sale', hearFirstSale),
];
