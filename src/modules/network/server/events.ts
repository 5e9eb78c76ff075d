import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';

/** One a message, with the members who should be told. */
export const messageSent = defineEvent(
	'network.message_sent',
	v.object({
		messageId: v.string(),
		threadId: v.string(),
		authorName: v.string(),
		recipientIds: v.array(v.string()),
	}),
);
