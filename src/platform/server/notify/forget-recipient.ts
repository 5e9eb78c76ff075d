import type { Visit } from '../context.ts';

/** Removes the messages that went to this phone or e-mail address. */
export const forgetRecipient = ({ db }: Visit, recipient: string) =>
	db.deleteFrom('platform.message_out').where('recipient', '=', recipient).execute();
