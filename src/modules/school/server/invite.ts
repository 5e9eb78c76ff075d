import { readPhone } from '#modules/identity/rules-phone.ts';
import { hashSecret, newSecret } from '#modules/identity/index.server.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { installation } from '#platform/server/installation.ts';
import { notify } from '#platform/server/notify/notify.ts';
import { pick } from '#platform/text.ts';
import { mayManageMembers } from '../rules.ts';
import { invitationLife, type Invitation, type InviteRefusal } from '../schema.ts';
import { invitationMessage, invitationSubject } from '../text.ts';
import { getSchool } from './get-school.ts';

/** Sends a link that makes whoever opens it a trainer or coordinator of this school, once. */
export async function invite(
	ctx: Ctx,
	{ role, contact }: Invitation,
): Promise<Result<{ link: string }, InviteRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	const isEmail = contact.includes('@');
	if (isEmail && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return refuse('email_wrong');
	const phone = isEmail ? ok(contact) : readPhone(contact);
	if (!phone.ok) return phone;
	const to = phone.value;
	return inTransaction(ctx, async (tx) => {
		const token = newSecret(20);
		await tx.db
			.insertInto('school.invitation')
			.values({
				token_hash: hashSecret(token),
				school_id: tx.school.id,
				role,
				phone: isEmail ? null : to,
				email: isEmail ? to : null,
				invited_by: tx.actor.id,
				created_at: tx.now,
				expires_at: new Date(tx.now.getTime() + invitationLife),
				accepted_at: null,
				accepted_by: null,
			})
			.execute();
		const link = `${installation().origin}/invitation/${token}`;
		const school = pick((await getSchool(tx)).name, tx.locale).text;
		await notify(tx, {
			channel: isEmail ? 'email' : 'sms',
			to,
			subject: invitationSubject({ school }),
			text: invitationMessage({ school, link }),
			secret: true,
		});
		await audit(tx, 'school.invited', tx.school.id, { role });
		return ok({ link });
	});
}
