import { readPhone } from '#modules/identity/rules-phone.ts';
import { ok } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { findSame } from './find-same.ts';

type Who = { name: string; phone?: string };

/**
 * Who `registerMember` would take for this person: the member with this name and phone, both as
 * typed. Undefined for a new person or an unreadable phone. Asked in a transaction, which keeps the
 * answer true until it ends; the caller authorises.
 */
export async function findMember(tx: Ctx, { name, phone = '' }: Who): Promise<string | undefined> {
	const read = phone.trim() ? readPhone(phone) : ok(undefined);
	return read.ok ? findSame(tx, name, read.value) : undefined;
}
