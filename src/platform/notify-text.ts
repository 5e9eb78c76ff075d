import { m } from '#messages/messages.js';
import type { MessageRow } from './server/notify/message-row.ts';

export const channelText = {
	sms: m.notify_channel_sms,
	email: m.notify_channel_email,
	whatsapp: m.notify_channel_whatsapp,
} satisfies Record<MessageRow['channel'], () => string>;

export const messageStatusText = {
	waiting: m.notify_status_waiting,
	sent: m.notify_status_sent,
	failed: m.notify_status_failed,
} satisfies Record<MessageRow['status'], () => string>;
