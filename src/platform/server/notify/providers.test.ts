import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { aProvider } from '#tests/fake-provider.ts';
import { httpSms } from './http-sms.ts';
import { openTransports } from './open-transports.ts';
import { smtp } from './smtp.ts';
import { SendFailure, type Message } from './transport.ts';
import { whatsapp } from './whatsapp.ts';

const message: Message = {
	id: '0190-id',
	channel: 'sms',
	recipient: '+212612345678',
	subject: 'رمزك',
	text: 'رمزك "1234"\n& <b>{to}</b>',
	locale: 'ar',
};
const provider = await aProvider();
afterAll(() => provider.close());
beforeEach(() => {
	provider.received.length = 0;
	provider.status = 200;
	provider.answer = {};
});

test('an SMS gateway gets JSON that no text can break, and a key against doubles', async () => {
	provider.answer = { message: { id: 77 } };
	const body = '{"recipient":"{to}","content":{"body":"{text}"},"flash":false}';
	const transport = httpSms({ url: `${provider.url}/send`, token: 'secret', body });

	expect(await transport.send(message)).toEqual({ providerId: '77' });
	expect(provider.received).toMatchObject([
		{
			url: '/send',
			method: 'POST',
			headers: { authorization: 'Bearer secret', 'idempotency-key': '0190-id' },
			body: { recipient: '+212612345678', content: { body: message.text }, flash: false },
		},
	]);
});

test('an SMS gateway of the older kind gets everything in its address', async () => {
	await httpSms({ url: `${provider.url}/?to={to}&msg={text}` }).send(message);
	expect(provider.received).toMatchObject([{ method: 'GET' }]);
	const asked = new URL(provider.received[0]?.url ?? '', provider.url).searchParams;
	expect(Object.fromEntries(asked)).toEqual({ to: '+212612345678', msg: message.text });
});

test('WhatsApp gets its own form and gives its own name', async () => {
	provider.answer = { messages: [{ id: 'wamid.1' }] };
	const transport = whatsapp({ url: `${provider.url}/v23.0/1/messages`, token: 'secret' });

	expect(await transport.send(message)).toEqual({ providerId: 'wamid.1' });
	expect(provider.received).toMatchObject([
		{
			headers: { authorization: 'Bearer secret' },
			body: {
				messaging_product: 'whatsapp',
				to: '212612345678',
				type: 'text',
				text: { body: message.text },
			},
		},
	]);
});

test.each([
	[400, true],
	[404, true],
	[408, false],
	[429, false],
	[503, false],
])('an answer of %i: no sense in trying again is %s', async (status, permanent) => {
	provider.status = status;
	provider.answer = { error: 'why' };
	const failure: unknown = await httpSms({ url: provider.url })
		.send(message)
		.catch((e) => e);
	expect(failure).toBeInstanceOf(SendFailure);
	expect(failure).toMatchObject({ permanent, message: `${status}: {"error":"why"}` });
});

test('a provider that is not there may be there later', async () => {
	const gone = await aProvider();
	await gone.close();
	const failure = await httpSms({ url: gone.url })
		.send(message)
		.catch((e) => e);
	expect(failure).toMatchObject({
		permanent: false,
		message: expect.stringContaining('ECONNREFUSED'),
	});
});

test('an e-mail arrives once, from right to left, with its text escaped', async () => {
	const mails: string[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _, done) =>
			done(
				address.startsWith('nobody')
					? Object.assign(new Error('no such box'), { responseCode: 550 })
					: null,
			),
		onData: async (stream, _, done) => {
			mails.push(await text(stream));
			done();
		},
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.server.address() as AddressInfo;
	const transport = smtp({ url: `smtp://127.0.0.1:${port}`, from: 'Hirfa <school@example.ma>' });

	const { providerId } = await transport.send({ ...message, recipient: 'a@example.ma' });
	const gone = await transport.send({ ...message, recipient: 'nobody@example.ma' }).catch((e) => e);
	await new Promise<void>((closed) => server.close(closed));

	expect(providerId).toBe('<0190-id@example.ma>');
	expect(mails).toHaveLength(1);
	expect(mails[0]).toContain('Message-ID: <0190-id@example.ma>');
	expect(decode(mails[0] ?? '')).toContain('dir="rtl" lang="ar"');
	expect(decode(mails[0] ?? '')).toContain('&quot;1234&quot;\n&amp; &lt;b&gt;');
	expect(gone).toMatchObject({ permanent: true, message: expect.stringContaining('no such box') });
});

const decode = (mail: string) =>
	[...mail.matchAll(/base64\r\n\r\n([\w+/=\s]+)/g)]
		.map(([, part = '']) => Buffer.from(part, 'base64').toString())
		.join('');

test('in a demo nothing leaves, whatever is set; what is not set says so', async () => {
	const settings = { SMS_URL: provider.url };
	const demo = openTransports(settings, { demo: true });
	expect(Object.values(demo).map(({ name }) => name)).toEqual(['inbox', 'inbox', 'inbox']);
	expect(await demo.sms.send(message)).toEqual({ providerId: null });
	expect(provider.received).toEqual([]);

	const real = openTransports(settings, { demo: false });
	expect(real.sms.name).toBe('http-sms');
	await expect(real.email.send(message)).rejects.toThrow('SMTP_URL is not set');
});
