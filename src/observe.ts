import { randomUUID } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { log, type RequestLine } from '#platform/server/log.ts';

/** Gives each request an id that its answer and its log lines carry, and writes its line. */
export const observe: Handle = async ({ event, resolve }) => {
	const began = performance.now();
	event.locals.requestId = randomUUID();
	event.setHeaders({ 'x-request-id': event.locals.requestId });

	const response = await resolve(event);
	const line: RequestLine = {
		request: event.locals.requestId,
		method: event.request.method,
		route: event.route.id,
		school: event.params.school ?? null,
		status: response.status,
		ms: Math.round((performance.now() - began) * 10) / 10,
	};
	log.info(line, 'request');
	return response;
};
