import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { StartProblem } from '../start-problem.ts';
import { addressHeader, checkPort, serve } from './web-server.ts';

async function aFreePort() {
	const probe = createServer().listen(0);
	const { port } = probe.address() as AddressInfo;
	await new Promise((closed) => probe.close(closed));
	return port;
}

async function serving(handler: RequestListener, settings = {}) {
	const PORT = await aFreePort();
	const stop = await serve(handler, { PORT, TRUST_PROXY: 0, production: true, ...settings });
	onTestFinished(stop);
	return { url: `http://localhost:${PORT}`, stop };
}

test('every answer carries the headers that keep a browser careful', async () => {
	const { url } = await serving((_, response) => response.end());
	const { headers } = await fetch(url);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
	expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
	expect(headers.get('permissions-policy')).toContain('microphone=(self)');
	expect(headers.has('strict-transport-security')).toBe(false);
});

test('behind https in production browsers are told to stay there', async () => {
	const { url } = await serving((_, response) => response.end());
	const { headers } = await fetch(url, { headers: { 'x-forwarded-proto': 'https' } });
	expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
});

test('an address that a client makes up is not believed', async () => {
	const { url } = await serving((request, response) =>
		response.end(request.headers[addressHeader]),
	);
	const asked = await fetch(url, {
		headers: { [addressHeader]: '1.1.1.1', 'x-forwarded-for': '1.1.1.1' },
	});
	expect(await asked.text()).toMatch(/^(127\.0\.0\.1|::1)$/);
});

test('a port in use is said in a sentence', async () => {
	const { url } = await serving((_, response) => response.end());
	const port = Number(new URL(url).port);
	await expect(checkPort(port)).rejects.toThrow(StartProblem);
	await expect(checkPort(port)).rejects.toThrow(`Port ${port} is used by another program`);
});

test('a stop lets a running request finish', async () => {
	let finish = () => {};
	const arrived = Promise.withResolvers<undefined>();
	const { url, stop } = await serving((_, response) => {
		finish = () => response.end('whole');
		arrived.resolve(undefined);
	});
	const answer = fetch(url).then((response) => response.text());
	await arrived.promise;
	const stopped = stop();
	finish();
	expect(await answer).toBe('whole');
	await stopped;
	await expect(fetch(url)).rejects.toThrow();
});
