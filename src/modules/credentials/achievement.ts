import { pick, type Multilingual } from '#platform/text.ts';

export type Credential = Record<string, unknown> & { id: string };

type Content = {
	id: string;
	origin: string;
	did: string;
	school: { slug: string; name: Multilingual };
	code: string;
	name: string;
	title: Multilingual;
	programmeId: string;
	scores: { theory: number; practical: number };
	evidence: readonly string[];
	statusIndex: number;
	issuedAt: Date;
};

const contexts = [
	'https://www.w3.org/ns/credentials/v2',
	'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** A competence attestation as an Open Badges 3.0 AchievementCredential (1EdTech, W3C VC 2.0), unsigned. */
export function describeAchievement(content: Content): Credential {
	const { origin, code, school, statusIndex } = content;
	const title = pick(content.title, 'ar').text;
	const status = statusListUrl(origin, school.slug);
	return {
		'@context': contexts,
		id: `${origin}/verify/${code}/credential.json`,
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: `شهادة كفاءة: ${title}`,
		issuer: {
			id: content.did,
			type: ['Profile'],
			name: pick(school.name, 'ar').text,
			url: origin,
		},
		validFrom: content.issuedAt.toISOString(),
		credentialSubject: {
			id: `urn:uuid:${content.id}`,
			type: ['AchievementSubject'],
			identifier: [
				{
					type: 'IdentityObject',
					hashed: false,
					identityHash: content.name,
					identityType: 'name',
				},
			],
			achievement: {
				id: `urn:uuid:${content.programmeId}`,
				type: ['Achievement'],
				achievementType: 'Certificate',
				name: title,
				description: Object.values(content.title).join(' · '),
				criteria: { narrative: criteria(content.scores) },
			},
		},
		evidence: content.evidence.map((id) => ({ id, type: ['Evidence'] })),
		credentialStatus: {
			id: `${status}#${statusIndex}`,
			type: 'BitstringStatusListEntry',
			statusPurpose: 'revocation',
			statusListIndex: `${statusIndex}`,
			statusListCredential: status,
		},
	};
}

/** Where the status list of a school is served (W3C Bitstring Status List 1.0). */
export const statusListUrl = (origin: string, slug: string) => `${origin}/verify/status/${slug}`;

const criteria = ({ theory, practical }: Content['scores']) =>
	`اجتاز كل الاختبارات النظرية (${theory}/100) والعمل التطبيقي أمام مؤطِّر (${practical}/100). ` +
	`Tous les tests théoriques (${theory}/100) et le travail pratique devant un formateur (${practical}/100). ` +
	`All theory tests (${theory}/100) and the practical work before a trainer (${practical}/100).`;
