import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';

type Received = { url: string; method: string; headers: IncomingHttpHeaders; body: unknown };

/** A provider on this machine that remembers what it was asked and answers what it is told to. */
export async function aProvider() {
	const received: Received[] = [];
	const provider = { url: '', received, status: 200, answer: {} as unknown, close };
	const server = createServer(async (request, response) => {
		const { url = '', method = '', headers } = request;
		const body = method === 'POST' ? await readJson(request) : undefined;
		received.push({ url, method, headers, body });
		response.writeHead(provider.status, { 'content-type': 'application/json' });
		response.end(JSON.stringify(provider.answer));
	}).listen(0, '127.0.0.1');
	await new Promise((listening) => server.once('listening', listening));
	provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	function close() {
		server.closeAllConnections();
		return new Promise((closed) => server.close(closed));
	}
	return provider;
}
