import type { Visit } from '#platform/server/context.ts';

type Contact = { personId: string; name: string; phone: string | null };

/** A name and a phone (E.164) that somebody else mends for the person; the caller decides who may. */
export const changeContact = ({ db }: Visit, { personId, name, phone }: Contact) =>
	db.updateTable('identity.person').set({ name, phone }).where('id', '=', personId).execute();
