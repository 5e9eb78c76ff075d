import { askProvider } from './ask-provider.ts';
import type { Message, Transport } from './transport.ts';

type Settings = { url: string; token?: string; body?: string };

const usualBody = '{"to":"{to}","text":"{text}","id":"{id}"}';
const usualNames = ['id', 'messageId', 'message_id', 'sid', 'uuid'];

/**
 * Any gateway that takes an SMS by HTTP. `{to}`, `{text}` and `{id}` stand for the message in the
 * URL (then it is a GET) or in the strings of a JSON body (then it is a POST). The token goes as
 * a bearer.
 */
export const httpSms = ({ url, token, body = usualBody }: Settings): Transport => ({
	name: 'http-sms',
	async send(message) {
		const inUrl = /\{(to|text|id)\}/.test(url);
		const answer = await askProvider(fill(url, message, encodeURIComponent), {
			method: inUrl ? 'GET' : 'POST',
			headers: {
				'idempotency-key': message.id,
				...(token ? { authorization: `Bearer ${token}` } : {}),
			},
			body: inUrl ? undefined : fillJson(body, message),
		});
		return { providerId: providerIdIn(answer) };
	},
});

function fill(
	template: string,
	{ recipient, text, id }: Message,
	encode: (part: string) => string,
) {
	const parts: Record<string, string> = { to: recipient, text, id };
	return template.replace(/\{(to|text|id)\}/g, (_, name: string) => encode(parts[name] ?? ''));
}

/** The template is read first and filled then, so no text can break out of its string. */
const fillJson = (template: string, message: Message): unknown =>
	JSON.parse(template, (_, value: unknown) =>
		typeof value === 'string' ? fill(value, message, (part) => part) : value,
	);

/** The first field with a usual name, at the top of the answer or one level below. */
function providerIdIn(answer: unknown): string | null {
	if (typeof answer !== 'object' || answer === null) return null;
	for (const level of [answer, ...Object.values(answer).flat()]) {
		if (typeof level !== 'object' || level === null) continue;
		const found = usualNames.map((name) => (level as Record<string, unknown>)[name]).find(Boolean);
		if (typeof found === 'string' || typeof found === 'number') return `${found}`;
	}
	return null;
}
