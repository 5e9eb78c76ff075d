import { m } from '#messages/messages.js';
import type { Locale } from '#messages/runtime.js';
import { qrSvg } from '#platform/qr.ts';
import type { Visit } from '#platform/server/context.ts';
import { installation } from '#platform/server/installation.ts';
import { renderPdf } from '#platform/server/pdf/render-pdf.ts';
import { pick } from '#platform/text.ts';
import { borderSvg, sealSvg } from '../border.ts';
import { spaceCode, verifyUrl } from '../rules.ts';
import { certificateTemplate } from './certificate-template.ts';
import type { findCertificate } from './find-certificate.ts';

type Found = Awaited<ReturnType<typeof findCertificate>>;

const locales = ['ar', 'fr', 'en'] as const;

/** The certificate on paper, in three languages whoever asks: it is shown to strangers. */
export function drawCertificate(visit: Visit, certificate: Found) {
	const { name, title, hours, school, code, issuedAt, scores } = certificate;
	const url = verifyUrl(installation().origin, code);
	const inAll = (say: (locale: Locale) => string) =>
		Object.fromEntries(locales.map((locale) => [locale, say(locale)]));
	const facts = [
		[m.credentials_issued, dateIn(issuedAt)],
		[m.credentials_theory, `${scores.theory} / 100`],
		[m.credentials_paper_practical, `${scores.practical} / 100`],
		[m.credentials_issued_by, pick(school.name, 'fr').text],
	] as const;

	return renderPdf({
		template: certificateTemplate,
		title: `${m.credentials_kind({}, visit)} · ${name}`,
		locale: visit.locale,
		now: issuedAt,
		data: {
			name,
			border: borderSvg(),
			seal: sealSvg(),
			qr: qrSvg(url),
			code: spaceCode(code),
			checked: url.replace(/^https?:\/\//, ''),
			kind: inAll((locale) => m.credentials_kind({}, { locale })),
			attests: inAll((locale) =>
				m.credentials_school_attests({ school: pick(school.name, locale).text }, { locale }),
			),
			mastered: inAll((locale) =>
				m.credentials_paper_mastered(
					{
						title: pick(title, locale).text,
						hours: m.credentials_hours({ count: hours }, { locale }),
					},
					{ locale },
				),
			),
			facts: facts.map(([label, value]) => [
				label({}, { locale: 'ar' }),
				`${label({}, { locale: 'fr' })} · ${label({}, { locale: 'en' })}`,
				value,
			]),
		},
	});
}

/** Figures alone are read the same in the three languages. */
const dateIn = (date: Date) =>
	new Intl.DateTimeFormat('fr-FR', { timeZone: 'Africa/Casablanca', dateStyle: 'short' }).format(
		date,
	);
