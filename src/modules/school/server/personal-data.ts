import { erasedName } from '#modules/identity/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { removeFile } from '#platform/server/media/remove-file.ts';
import { forgetNotifications } from '#platform/server/notify/forget-notifications.ts';
import { getMembers } from './get-members.ts';
import { leaveSchool } from './remove-member.ts';
import { rolesOf } from './roles-of.ts';

/** What this school knows of the person. */
export async function exportPerson(ctx: Ctx, personId: string) {
	const [member] = await getMembers(ctx, [personId]);
	return {
		member,
		roles: await rolesOf(ctx, personId),
		consents: await inSchool(ctx)
			.selectFrom('school.consent')
			.select(['purpose', 'given_at', 'withdrawn_at'])
			.where('member_id', '=', personId)
			.execute(),
	};
}

/** She leaves, and what says who she was goes; the row stays for the work that refers to it. */
export async function erasePerson(tx: Ctx, personId: string) {
	const [member] = await getMembers(tx, [personId]);
	if (!member) return;
	await leaveSchool(tx, personId);
	await forgetNotifications(tx, personId);
	if (member.portraitFile) await removeFile(tx, member.portraitFile);
	await inSchool(tx)
		.updateTable('school.member')
		.set({
			name: erasedName,
			name_folded: erasedName,
			phone: null,
			sex: null,
			birth_year: null,
			setting: null,
			region_code: null,
			town: null,
			craft_id: null,
			portrait_file: null,
		})
		.where('id', '=', personId)
		.execute();
	await inSchool(tx)
		.updateTable('school.consent')
		.set({ withdrawn_at: tx.now })
		.where('member_id', '=', personId)
		.where('withdrawn_at', 'is', null)
		.execute();
}

/** Whether a school would be left without anybody who coordinates it. */
export async function isLastCoordinator(ctx: Ctx, personId: string): Promise<boolean> {
	const rows = await inSchool(ctx)
		.selectFrom('school.role')
		.select('member_id')
		.where('role', '=', 'coordinator')
		.execute();
	return rows.length === 1 && rows[0]?.member_id === personId;
}
