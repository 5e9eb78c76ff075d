import type { Locale } from '#messages/runtime.js';

export type Channel = 'sms' | 'email' | 'whatsapp';

export type MessageRow = {
	id: string;
	school_id: string | null;
	channel: Channel;
	/** A phone number as +212612345678, or an e-mail address. */
	recipient: string;
	subject: string | null;
	text: string;
	locale: Locale;
	/** Its text is blanked once it has left the machine, as that of a code to sign in. */
	secret: boolean;
	cause: string | null;
	status: 'waiting' | 'sent' | 'failed';
	attempts: number;
	transport: string | null;
	/** What the provider calls it, to ask them about it. */
	provider_id: string | null;
	failure: string | null;
	created_at: Date;
	sent_at: Date | null;
};

declare module '../database.ts' {
	interface SharedTables {
		'platform.message_out': MessageRow;
	}
}
