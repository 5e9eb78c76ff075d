import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { fold } from '#platform/fold.ts';
import type { NewMember } from '../schema.ts';
import { memberJoined } from './events.ts';

type Joining = NewMember & { personId: string };

/** Makes a person a member in that role; doing it twice changes nothing. The caller authorises. */
export const addMember = (ctx: Ctx, joining: Joining) =>
	inTransaction(ctx, async (tx) => {
		const { personId, name, phone, role, ...about } = joining;
		const { sex = null, birthYear = null, setting = null } = about;
		const { regionCode = null, town = null, craftId = null } = about;
		await inSchool(tx)
			.insertInto('school.member', {
				id: personId,
				name,
				name_folded: fold(name),
				phone: phone ?? null,
				sex,
				birth_year: birthYear,
				setting,
				region_code: regionCode,
				town,
				craft_id: craftId,
				portrait_file: null,
				joined_at: tx.now,
				left_at: null,
			})
			.onConflict((conflict) =>
				conflict.columns(['school_id', 'id']).doUpdateSet({ left_at: null }),
			)
			.execute();
		const granted = await inSchool(tx)
			.insertInto('school.role', { member_id: personId, role, granted_at: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		await tx.db
			.insertInto('school.belonging')
			.values({ person_id: personId, school_id: tx.school.id })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		if (granted.numInsertedOrUpdatedRows)
			await emit(tx, memberJoined, {
				memberId: personId,
				role,
				sex,
				birthYear,
				setting,
				regionCode,
				craftId,
			});
	});
