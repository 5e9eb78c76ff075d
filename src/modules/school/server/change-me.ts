import { changePerson } from '#modules/identity/index.server.ts';
import type { PersonSettings } from '#modules/identity/schema.ts';
import { fold } from '#platform/fold.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { schoolsOf } from './who-am-i.ts';

/** The asking person's name and languages, the name in every school that she is in. */
export const changeMe = (visit: Visit, input: PersonSettings): Promise<void> =>
	inTransaction(visit, async (tx) => {
		await changePerson(tx, input);
		for (const school of await schoolsOf(tx, tx.actor.id))
			await inSchool({ db: tx.db, school })
				.updateTable('school.member')
				.set({ name: input.name, name_folded: fold(input.name) })
				.where('id', '=', tx.actor.id)
				.execute();
	});
