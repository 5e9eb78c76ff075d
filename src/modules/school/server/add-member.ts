import type { Roles } from '#platform/actor.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';

type NewMember = {
	personId: string;
	name: string;
	phone?: string;
	role: Exclude<keyof Roles, 'operator'>;
};

/** Makes a person a member in that role; doing it twice changes nothing. The caller authorises. */
export const addMember = (ctx: Ctx, { personId, name, phone, role }: NewMember) =>
	inTransaction(ctx, async (tx) => {
		await inSchool(tx)
			.insertInto('school.member', {
				id: personId,
				name,
				phone: phone ?? null,
				sex: null,
				birth_year: null,
				setting: null,
				region_code: null,
				town: null,
				craft_id: null,
				joined_at: tx.now,
				left_at: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await inSchool(tx)
			.insertInto('school.role', { member_id: personId, role, granted_at: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await tx.db
			.insertInto('school.belonging')
			.values({ person_id: personId, school_id: tx.school.id })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	});
