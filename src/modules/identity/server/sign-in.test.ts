import { expect } from 'vitest';
import type { Ctx } from '#platform/server/context.ts';
import { readInbox } from '#platform/server/notify/read-inbox.ts';
import { db, contextIn, test } from '#tests/database.ts';
import { aPerson } from '#tests/factories.ts';
import { after, codeLife, sessionLife } from '../rules-sign-in.ts';
import { chooseProfile } from './choose-profile.ts';
import { createPerson } from './create-person.ts';
import { findSession } from './find-session.ts';
import { findProved } from './phone-proof.ts';
import { sendCode } from './send-code.ts';
import { verifyCode } from './verify-code.ts';

let phones = 0;
const aPhone = () => `06${String(12_000_000 + (phones += 1))}`;

async function ask(ctx: Ctx, phone: string, client = '192.0.2.1') {
	const sent = await sendCode(ctx, { phone, client });
	if (!sent.ok) throw new Error(sent.reason);
	const [message] = await readInbox(ctx, 1);
	return { token: sent.value.token, code: message?.text.match(/\d{6}/)?.[0] ?? '' };
}
async function prove(ctx: Ctx, phone: string) {
	const verified = await verifyCode(ctx, await ask(ctx, phone));
	if (!verified.ok) throw new Error(verified.reason);
	return verified.value.proof;
}
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

test('a code signs in the person who has the phone, and only once', async ({ ctx }) => {
	const phone = aPhone();
	const id = await createPerson(ctx, { name: 'فاطمة', phone: `+212${phone.slice(1)}` });
	const asked = await ask(ctx, phone);
	const verified = await verifyCode(ctx, asked);
	if (!verified.ok) throw new Error(verified.reason);
	expect(await verifyCode(ctx, asked)).toEqual({ ok: false, reason: 'code_ended' });

	const choice = { proof: verified.value.proof, personId: id };
	const signedIn = await chooseProfile(ctx, choice);
	if (!signedIn.ok) throw new Error(signedIn.reason);
	expect(await chooseProfile(ctx, choice)).toEqual({ ok: false, reason: 'proof_ended' });
	expect(await findSession(ctx.db, signedIn.value.token, ctx.now)).toMatchObject({ personId: id });
	expect(
		await findSession(ctx.db, signedIn.value.token, after(ctx.now, sessionLife)),
	).toBeUndefined();
});

test('a shared phone gives all its persons to choose from, and nobody else', async ({ ctx }) => {
	const phone = aPhone();
	for (const name of ['فاطمة', 'خديجة'])
		await createPerson(ctx, { name, phone: `+212${phone.slice(1)}` });
	const proof = await prove(ctx, phone);
	const proved = await findProved(ctx, proof);
	expect(proved?.persons.map(({ name }) => name)).toEqual(['فاطمة', 'خديجة']);
	const stranger = await aPerson(ctx.db);
	expect(await chooseProfile(ctx, { proof, personId: stranger })).toEqual({
		ok: false,
		reason: 'not_on_this_phone',
	});
});

test('five tries and no more, also for the right code', async ({ ctx }) => {
	const { token, code } = await ask(ctx, aPhone());
	for (let tries = 0; tries < 5; tries += 1)
		expect(await verifyCode(ctx, { token, code: wrong(code) })).toMatchObject({
			reason: 'code_wrong',
		});
	expect(await verifyCode(ctx, { token, code })).toEqual({ ok: false, reason: 'code_ended' });
});

test('a code ends after ten minutes', async ({ ctx }) => {
	const asked = await ask(ctx, aPhone());
	const later = { ...ctx, now: after(ctx.now, codeLife) };
	expect(await verifyCode(later, asked)).toEqual({ ok: false, reason: 'code_ended' });
});

test('a code is worth nothing on another phone', async ({ ctx }) => {
	const { code } = await ask(ctx, aPhone());
	const other = await ask(ctx, aPhone());
	expect(await verifyCode(ctx, { token: 'guessed', code })).toMatchObject({ reason: 'code_ended' });
	expect(code === other.code || !(await verifyCode(ctx, { ...other, code })).ok).toBe(true);
});

test('an incomplete code costs no try', async ({ ctx }) => {
	const { token, code } = await ask(ctx, aPhone());
	for (let tries = 0; tries < 9; tries += 1)
		expect(await verifyCode(ctx, { token, code: '123' })).toMatchObject({ reason: 'code_digits' });
	const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
	expect(await verifyCode(ctx, { token, code: arabic })).toMatchObject({ ok: true });
});

test('codes are throttled for a phone, wherever they are asked from', async ({ ctx }) => {
	const phone = aPhone();
	for (const client of ['a', 'b', 'c', 'd', 'e']) await ask(ctx, phone, client);
	expect(await sendCode(ctx, { phone, client: 'f' })).toEqual({
		ok: false,
		reason: 'too_many_codes',
	});
	await ask({ ...ctx, now: after(ctx.now, codeLife) }, phone, 'f');
});

test('codes are throttled for an address, whichever phone they are for', async ({ ctx }) => {
	for (let sent = 0; sent < 60; sent += 1) await ask(ctx, aPhone(), 'school');
	expect(await sendCode(ctx, { phone: aPhone(), client: 'school' })).toEqual({
		ok: false,
		reason: 'too_many_from_here',
	});
});

test('asking and guessing in parallel passes no limit', async () => {
	const ctx = await contextIn(db);
	const phone = aPhone();
	const sent = await Promise.all(
		Array.from({ length: 8 }, () => sendCode(ctx, { phone, client: phone })),
	);
	expect(sent.filter(({ ok }) => ok)).toHaveLength(5);
	const token = sent.flatMap((result) => (result.ok ? [result.value.token] : []))[0] ?? '';
	const guesses = await Promise.all(
		Array.from({ length: 12 }, (_, n) => verifyCode(ctx, { token, code: `00000${n % 10}` })),
	);
	const wrongs = guesses.filter((guess) => !guess.ok && guess.reason === 'code_wrong');
	expect(wrongs.length).toBeLessThanOrEqual(5);
});

test('a phone gets fifteen codes a day', async ({ ctx }) => {
	const phone = aPhone();
	let now = ctx.now;
	for (let sent = 0; sent < 15; sent += 1) {
		await ask({ ...ctx, now }, phone, `client ${sent}`);
		now = after(now, codeLife / 4);
	}
	now = after(now, codeLife);
	expect(await sendCode({ ...ctx, now }, { phone, client: 'another' })).toEqual({
		ok: false,
		reason: 'too_many_today',
	});
});

test('a session in use is prolonged', async ({ ctx }) => {
	const phone = aPhone();
	const personId = await createPerson(ctx, { name: 'فاطمة', phone: `+212${phone.slice(1)}` });
	const signedIn = await chooseProfile(ctx, { proof: await prove(ctx, phone), personId });
	if (!signedIn.ok) throw new Error(signedIn.reason);
	const { token } = signedIn.value;
	const later = after(ctx.now, sessionLife / 2);
	await findSession(ctx.db, token, later);
	expect(await findSession(ctx.db, token, after(ctx.now, sessionLife))).toMatchObject({ personId });
});
