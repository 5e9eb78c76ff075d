import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';
import { clientAddress } from './client-address.ts';
import { securityHeaders } from './security-headers.ts';

/** The header in which the handler finds the address; what a client writes there is thrown away. */
export const addressHeader = 'x-hirfa-address';

type Settings = { PORT: number; TRUST_PROXY: number; production: boolean };

/** Serves until stopped: then running requests may finish for some seconds, and streams are cut. */
export async function serve(handler: RequestListener, settings: Settings) {
	let stopping = false;
	const server = createServer((request, response) => {
		// Its connection would stay open for the next request, and hold the stop up.
		response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
		const { headers, socket } = request;
		// adapter-node takes every request for https unless a header says otherwise, and then refuses
		// each form posted over plain http as cross-site. Behind a proxy the proxy's header wins.
		headers['x-forwarded-proto'] ??= 'http';
		const https = settings.production && headers['x-forwarded-proto'] === 'https';
		const forwarded = headers['x-forwarded-for']?.toString();
		headers[addressHeader] = clientAddress(
			socket.remoteAddress ?? '',
			forwarded,
			settings.TRUST_PROXY,
		);
		for (const [name, value] of Object.entries(securityHeaders({ https })))
			response.setHeader(name, value);
		handler(request, response);
	});
	// Longer than proxies keep a connection, or they would now and then use one that just closed.
	server.keepAliveTimeout = 65_000;
	await listen(server, settings.PORT);
	return () => {
		stopping = true;
		return close(server);
	};
}

/** Says in one sentence that another program has the port. */
export const listen = (server: Server, port: number) =>
	new Promise<void>((listening, failed) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			failed(
				error.code === 'EADDRINUSE'
					? new StartProblem(
							`Port ${port} is used by another program: stop that one, or choose another port with PORT=${port + 1}.`,
						)
					: error.code === 'EACCES'
						? new StartProblem(`Port ${port} is for the administrator: choose one above 1023.`)
						: error,
			),
		);
		server.listen(port, listening);
	});

/** Fails early, before the database is opened. */
export async function checkPort(port: number) {
	const probe = createServer();
	await listen(probe, port);
	await new Promise((closed) => probe.close(closed));
}

async function close(server: Server) {
	const closed = new Promise((done) => server.close(done));
	server.closeIdleConnections();
	const deadline = new AbortController();
	await Promise.race([closed, after(5000, undefined, { signal: deadline.signal })]);
	deadline.abort();
	server.closeAllConnections();
	await closed;
}
