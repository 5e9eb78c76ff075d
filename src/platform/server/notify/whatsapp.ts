import * as v from 'valibot';
import { askProvider } from './ask-provider.ts';
import type { Transport } from './transport.ts';

const Answer = v.object({ messages: v.array(v.object({ id: v.string() })) });

/**
 * WhatsApp's Cloud API; `url` is https://graph.facebook.com/VERSION/PHONE-NUMBER-ID/messages.
 * It takes a free text only within a day of the person's own last message; the refusal that it
 * gives otherwise stands in the message's `failure`.
 */
export const whatsapp = ({ url, token }: { url: string; token: string }): Transport => ({
	name: 'whatsapp',
	async send({ recipient, text }) {
		const answer = await askProvider(url, {
			method: 'POST',
			headers: { authorization: `Bearer ${token}` },
			body: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: recipient.replace(/^\+/, ''),
				type: 'text',
				text: { body: text },
			},
		});
		const read = v.safeParse(Answer, answer);
		return { providerId: (read.success && read.output.messages[0]?.id) || null };
	},
});
