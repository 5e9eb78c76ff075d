import { SendFailure } from './transport.ts';

type Request = { method: 'GET' | 'POST'; headers: Record<string, string>; body?: unknown };

/** The answer's JSON, or null where it is none. Throws a SendFailure that says what was answered. */
export async function askProvider(
	url: string,
	{ method, headers, body }: Request,
): Promise<unknown> {
	const response = await fetch(url, {
		method,
		headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
		body: body === undefined ? undefined : JSON.stringify(body),
		redirect: 'error',
		signal: AbortSignal.timeout(15_000),
	}).catch((error: Error) => {
		// fetch says no more than "fetch failed"; the cause says why.
		throw new SendFailure(error.cause instanceof Error ? error.cause.message : error.message);
	});
	const text = await response.text();
	if (response.ok) return parse(text);
	const permanent = response.status < 500 && ![408, 425, 429].includes(response.status);
	throw new SendFailure(`${response.status}: ${text.slice(0, 300)}`, { permanent });
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
