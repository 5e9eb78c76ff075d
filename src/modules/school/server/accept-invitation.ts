import {
	createPerson,
	getPerson,
	hashSecret,
	openSession,
} from '#modules/identity/index.server.ts';
import { nobody } from '#platform/actor.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import type { AcceptRefusal } from '../schema.ts';
import { addMember } from './add-member.ts';
import { findSchoolById } from './find-school.ts';

/** What a link invites to; undefined when it was used, has ended or never was. */
export const findInvitation = ({ db, now }: Visit, token: string) =>
	db
		.selectFrom('school.invitation')
		.select(['school_id as schoolId', 'role', 'phone', 'email'])
		.where('token_hash', '=', hashSecret(token))
		.where('accepted_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();

type Answer = { token: string; name: string };

/** The signed-in person joins; a stranger joins under the name she gives and is signed in. */
export const acceptInvitation = (
	visit: Visit,
	{ token, name }: Answer,
): Promise<Result<{ session?: string }, AcceptRefusal>> =>
	inTransaction(visit, async (tx) => {
		const invitation = await findInvitation(tx, token);
		if (!invitation) return refuse('invitation_ended');
		const phone = invitation.phone ?? undefined;
		const known = tx.actor.id === nobody.id ? undefined : await getPerson(tx, tx.actor.id);
		if (!known && !name) return refuse('name_missing');
		const personId =
			known?.id ?? (await createPerson(tx, { name, phone, email: invitation.email ?? undefined }));
		// The first to take it has it: a second one waits here and finds it taken.
		const taken = await tx.db
			.updateTable('school.invitation')
			.set({ accepted_at: tx.now, accepted_by: personId })
			.where('token_hash', '=', hashSecret(token))
			.where('accepted_at', 'is', null)
			.executeTakeFirst();
		if (!taken.numUpdatedRows) return refuse('invitation_ended');
		const school = await findSchoolById(tx.db, invitation.schoolId);
		const joining = { personId, name: known?.name ?? name, phone: known?.phone ?? phone };
		await addMember({ ...tx, school }, { ...joining, role: invitation.role });
		if (known) return ok({});
		return ok({ session: await openSession(tx, { personId, schoolId: school.id }) });
	});
