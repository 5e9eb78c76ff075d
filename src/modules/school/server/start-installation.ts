import { sql } from 'kysely';
import { createPerson, openSession } from '#modules/identity/index.server.ts';
import { readPhone } from '#modules/identity/rules-phone.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type School, type Visit } from '#platform/server/context.ts';
import type { FirstSchool, StartRefusal } from '../schema.ts';
import { foundSchool } from './open-school.ts';

/** Whether nobody has opened a school on this installation yet. */
export async function isFresh({ db }: Visit): Promise<boolean> {
	const any = await db.selectFrom('school.school').select('id').limit(1).executeTakeFirst();
	return !any;
}

type Started = { school: School; token: string };

/**
 * The first person on a new installation opens its first school, and runs the installation from
 * then on. She is signed in at once: there may be no way to send codes yet.
 */
export const startInstallation = (
	visit: Visit,
	input: FirstSchool,
): Promise<Result<Started, StartRefusal>> =>
	inTransaction(visit, async (tx) => {
		await sql`select pg_advisory_xact_lock(hashtextextended('start', 0))`.execute(tx.db);
		if (!(await isFresh(tx))) return refuse('already_started');
		const phone = readPhone(input.phone);
		if (!phone.ok) return phone;
		const who = { name: input.coordinator, phone: phone.value };
		const personId = await createPerson(tx, { ...who, isOperator: true });
		const school = await foundSchool(tx, input, { ...who, personId });
		if (!school.ok) return school;
		const token = await openSession(tx, { personId, schoolId: school.value.id });
		return ok({ school: school.value, token });
	});
