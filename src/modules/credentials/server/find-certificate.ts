import { findSchoolById, getSchool } from '#modules/school/index.server.ts';
import { found } from '#platform/errors.ts';
import type { Visit } from '#platform/server/context.ts';
import { verdictOf } from '../rules.verdict.ts';
import { loadCertificate } from './certificate-queries.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * The certificate that this code names, verified again now. Open to anyone: whoever was given the
 * code may check it. 404 for an unknown code.
 */
export async function findCertificate(visit: Visit, code: string) {
	const place = await visit.db
		.selectFrom('credentials.certificate_code')
		.select(['school_id', 'certificate_id'])
		.where('code', '=', code)
		.executeTakeFirst();
	const { school_id, certificate_id } = found(place, `certificate ${code}`);
	const school = await findSchoolById(visit.db, school_id);
	const ctx = { ...visit, school };
	const certificate = await loadCertificate(ctx, certificate_id);
	const { name, town } = await getSchool(ctx);
	return {
		id: certificate.id,
		code,
		name: certificate.name,
		title: certificate.title,
		craftId: certificate.craft_id,
		hours: certificate.hours,
		scores: { theory: certificate.theory_score, practical: certificate.practical_score },
		/** Empty unless its holder shows them. */
		photoIds: certificate.shows_photos ? certificate.evidence_file_ids : [],
		issuedAt: certificate.issued_at,
		revoked: certificate.revoked_at && {
			at: certificate.revoked_at,
			reason: certificate.revoked_reason ?? '',
		},
		credential: certificate.credential,
		school: { slug: school.slug, name, town },
		verdict: verdictOf({
			issuer: true,
			signature: await verifySignature(visit, certificate.credential),
			status: certificate.revoked_at === null,
		}),
	};
}
