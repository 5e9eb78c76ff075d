import { createTransport } from 'nodemailer';
import { getTextDirection } from '#messages/runtime.js';
import { SendFailure, type Message, type Transport } from './transport.ts';

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** `url` is smtp://user:password@host:587 or smtps://…; `from` is "Name <address>". */
export function smtp({ url, from }: { url: string; from: string }): Transport {
	const transporter = createTransport({ url, ...limits });
	const host = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost';
	return {
		name: 'smtp',
		async send(message) {
			const sent = await transporter
				.sendMail({
					from,
					to: message.recipient,
					subject: message.subject ?? '',
					text: message.text,
					html: asHtml(message),
					textEncoding: 'base64',
					// A mailbox that gets it twice sees that it is one.
					messageId: `<${message.id}@${host}>`,
				})
				.catch((error: Error & { responseCode?: number }) => {
					throw new SendFailure(error.message, { permanent: (error.responseCode ?? 0) >= 500 });
				});
			return { providerId: sent.messageId };
		},
	};
}

/** Without it a mail program shows Arabic from left to right. */
const asHtml = ({ text, locale }: Message) =>
	`<div dir="${getTextDirection(locale)}" lang="${locale}" style="white-space:pre-line">${escape(text)}</div>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
