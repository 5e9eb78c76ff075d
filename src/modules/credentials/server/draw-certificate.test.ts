import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { aCertified } from '#tests/factories/credentials.ts';
import { drawCertificate, findCertificate, myCertificates } from '../index.server.ts';

test('the paper is one page, the same each time it is drawn', async ({ ctx }) => {
	const [certificate] = await myCertificates(await aCertified(ctx));
	const found = await findCertificate(ctx, certificate?.code ?? '');
	const pdf = await drawCertificate(ctx, found);
	expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
	expect(
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type \/Page\b/g),
	).toHaveLength(1);
	expect(await drawCertificate({ ...ctx, locale: 'ar' }, found)).toEqual(pdf);
});
