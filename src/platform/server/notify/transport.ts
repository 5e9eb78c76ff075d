import type { Channel, MessageRow } from './message-row.ts';

export type Message = Pick<
	MessageRow,
	'id' | 'channel' | 'recipient' | 'subject' | 'text' | 'locale'
>;

/**
 * A way out of the machine. `send` gives the provider's name for the message, or null, and throws
 * a SendFailure. It may be asked for one message twice: the message's id goes along, so that a
 * provider that knows it can drop the second.
 */
export type Transport = {
	name: string;
	send: (message: Message) => Promise<{ providerId: string | null }>;
};

/** `permanent`: no sense in trying again, as with a number that does not exist. */
export class SendFailure extends Error {
	permanent: boolean;

	constructor(reason: string, { permanent = false } = {}) {
		super(reason);
		this.permanent = permanent;
	}
}

/** Keeps the message in its table and nothing else: what a demo or a test does. */
export const inbox: Transport = { name: 'inbox', send: async () => ({ providerId: null }) };

/** Says what is missing, in the message itself. */
const missing = (setting: string): Transport => ({
	name: 'none',
	send: async () => {
		throw new SendFailure(`${setting} is not set`, { permanent: true });
	},
});

export type Transports = Record<Channel, Transport>;

export const missingTransports: Transports = {
	sms: missing('SMS_URL'),
	email: missing('SMTP_URL'),
	whatsapp: missing('WHATSAPP_URL'),
};

let current: Transports = missingTransports;

/** Every process that runs jobs says once, at its start, how messages leave. */
export const useTransports = (transports: Transports) => void (current = transports);

export const transportFor = (channel: Channel) => current[channel];
