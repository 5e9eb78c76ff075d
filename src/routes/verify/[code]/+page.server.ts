import { m } from '#messages/messages.js';
import { spaceCode, verifyUrl } from '#modules/credentials/rules.ts';
import { qrPath } from '#platform/qr.ts';
import { installation } from '#platform/server/installation.ts';
import { voiceUrl } from '#platform/server/voice/voice-url.ts';
import { pick } from '#platform/text.ts';
import { certificateAt } from './code.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	const visit = await locals.visit();
	const { code, name, title, hours, scores, issuedAt, revoked, verdict, school, photoIds } =
		await certificateAt(visit, params.code);
	setHeaders({ 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' });
	const url = verifyUrl(installation().origin, code);
	const said = revoked
		? m.credentials_revoked()
		: verdict.valid
			? m.credentials_valid()
			: m.credentials_broken();
	return {
		...{ code, name, hours, scores, issuedAt, revoked, url },
		failed: verdict.failed,
		photos: photoIds.length,
		spaced: spaceCode(code),
		title: pick(title, visit.locale),
		school: pick(school.name, visit.locale),
		town: school.town,
		qr: qrPath(url),
		checkedAt: visit.now,
		said,
		voice: await voiceUrl(visit, visit.locale, said),
	};
};
