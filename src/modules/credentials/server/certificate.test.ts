import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { listNotifications } from '#platform/server/notify/notify-in-app.ts';
import { test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { aCertified, aPass } from '#tests/factories/credentials.ts';
import {
	certificatesOf,
	findCertificate,
	issuerDocument,
	listCertificates,
	myCertificates,
	revokeCertificate,
	showPhotos,
	verifyDocument,
	verifyUpload,
} from '../index.server.ts';
import { issueOnPass } from './issue-on-pass.job.ts';
import { addKey } from './keys.ts';
import { tellIssued } from './tell-issued.job.ts';

async function issued(ctx: Ctx) {
	const learner = await aCertified(ctx);
	const [certificate] = await myCertificates(learner);
	if (!certificate) throw new Error('no certificate');
	return { learner, ...certificate };
}

test('hearing of a pass twice issues one certificate', async ({ ctx }) => {
	const learner = await aMember(ctx);
	const pass = await aPass(ctx, learner.actor.id);
	await issueOnPass.run(ctx, pass);
	await issueOnPass.run(ctx, pass);
	expect(await myCertificates(learner)).toHaveLength(1);
});

test('anyone with the code sees whose it is, and that it is valid', async ({ ctx }) => {
	const { code } = await issued(ctx);
	expect(await findCertificate(ctx, code)).toMatchObject({
		name: 'فاطمة الزهراء',
		scores: { theory: 85, practical: 72 },
		verdict: { valid: true, failed: undefined },
		credential: { type: ['VerifiableCredential', 'OpenBadgeCredential'] },
	});
	await expect(findCertificate(ctx, '222222222222')).rejects.toThrow(NotFound);
});

test('a revoked one says so and why, everywhere', async ({ ctx }) => {
	const { code, id, learner } = await issued(ctx);
	const coordinator = await aMember(ctx, 'coordinator');
	const revoke = { certificateId: id, reason: 'خطأ في الاسم' };
	await expect(revokeCertificate(learner, revoke)).rejects.toThrow(Forbidden);
	expect((await revokeCertificate(coordinator, revoke)).ok).toBe(true);
	expect(await revokeCertificate(coordinator, revoke)).toEqual({
		ok: false,
		reason: 'already_revoked',
	});

	const found = await findCertificate(ctx, code);
	expect(found).toMatchObject({
		verdict: { failed: 'status' },
		revoked: { reason: 'خطأ في الاسم' },
	});
	expect(await verifyDocument(ctx, JSON.stringify(found.credential))).toMatchObject({
		valid: false,
		failed: 'status',
	});
	expect(await certificatesOf(ctx, [learner.actor.id])).toEqual([]);
	expect(await myCertificates(learner)).toMatchObject([{ revokedReason: 'خطأ في الاسم' }]);
	const notes = inSchool(ctx)
		.selectFrom('platform.audit')
		.select(['action', 'subject', 'actor_id']);
	expect(await notes.execute()).toEqual([
		{ action: 'credentials.revoked', subject: id, actor_id: coordinator.actor.id },
	]);
});

test('a file is checked word by word', async ({ ctx }) => {
	const { code } = await issued(ctx);
	const { credential } = await findCertificate(ctx, code);
	const file = JSON.stringify(credential);
	const check = (text: string) => verifyDocument(ctx, text);

	expect(await check(file)).toEqual({ valid: true, failed: undefined, code });
	expect(await check(file.replace('فاطمة', 'خديجة'))).toMatchObject({ failed: 'signature' });
	expect(await check(file.replaceAll('did:web:localhost', 'did:web:elsewhere'))).toMatchObject({
		failed: 'issuer',
	});
	expect(await check('{')).toMatchObject({ failed: 'readable' });
	expect(await check('[]')).toMatchObject({ failed: 'readable' });
});

test('a changed row in the database does not verify', async ({ ctx }) => {
	const { code, id } = await issued(ctx);
	const { credential } = await findCertificate(ctx, code);
	await inSchool(ctx)
		.updateTable('credentials.certificate')
		.set({ credential: JSON.stringify(credential).replace('فاطمة', 'خديجة') })
		.where('id', '=', id)
		.execute();
	expect((await findCertificate(ctx, code)).verdict.failed).toBe('signature');
});

test('after a new key the old certificates still verify', async ({ ctx }) => {
	const { code } = await issued(ctx);
	await addKey(ctx);
	expect((await findCertificate(ctx, code)).verdict.valid).toBe(true);
	const { assertionMethod } = await issuerDocument(ctx);
	expect(assertionMethod).toHaveLength(2);
});

test('the private half of a key stands nowhere in clear', async ({ ctx }) => {
	await issued(ctx);
	const keys = await ctx.db.selectFrom('credentials.signing_key').selectAll().execute();
	expect(keys.length).toBeGreaterThan(0);
	expect(JSON.stringify([keys, await issuerDocument(ctx)])).not.toMatch(
		/zrv[1-9A-HJ-NP-Za-km-z]{60}/,
	);
});

test('the list is for staff, and of one school', async ({ ctx }) => {
	const { id, learner } = await issued(ctx);
	const coordinator = await aMember(ctx, 'coordinator');
	expect(await listCertificates(coordinator)).toMatchObject([{ id }]);
	await expect(listCertificates(learner)).rejects.toThrow(Forbidden);
	const elsewhere = { ...coordinator, school: await aSchool(ctx.db) };
	expect(await listCertificates(elsewhere)).toEqual([]);
	await expect(revokeCertificate(elsewhere, { certificateId: id, reason: 'xxx' })).rejects.toThrow(
		NotFound,
	);
});

test('one address may not keep the program busy with files', async ({ ctx }) => {
	const upload = { text: '{', client: '192.0.2.1' };
	for (let i = 0; i < 60; i++) expect((await verifyUpload(ctx, upload)).ok).toBe(true);
	expect(await verifyUpload(ctx, upload)).toMatchObject({ ok: false, reason: 'too_many' });
	expect((await verifyUpload(ctx, { ...upload, client: '192.0.2.2' })).ok).toBe(true);
});

test('she hears of her certificate once', async ({ ctx }) => {
	const { id: certificateId, code, learner } = await issued(ctx);
	const told = { certificateId, code, learnerId: learner.actor.id };
	await tellIssued.run(ctx, told);
	await tellIssued.run(ctx, told);
	expect(await listNotifications(learner)).toMatchObject([
		{ kind: 'certificate', href: `/verify/${code}` },
	]);
});

test('the photographs of her work are shown when she says so, and only then', async ({ ctx }) => {
	const { id: certificateId, code, learner } = await issued(ctx);
	const photos = async () => (await findCertificate(ctx, code)).photoIds.length;
	expect(await photos()).toBe(0);
	await showPhotos(learner, { certificateId, shown: true });
	expect(await photos()).toBe(1);
	const other = await aMember(ctx, 'coordinator');
	await expect(showPhotos(other, { certificateId, shown: false })).rejects.toThrow(Forbidden);
	await showPhotos(learner, { certificateId, shown: false });
	expect(await photos()).toBe(0);
});
