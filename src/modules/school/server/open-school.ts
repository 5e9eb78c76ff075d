import { getPerson } from '#modules/identity/index.server.ts';
import { authorise, found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type School, type Visit } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { mayOpenSchool } from '../rules.ts';
import { reservedSlugs } from '../rules-slug.ts';
import type { NewSchool, OpenRefusal } from '../schema.ts';
import { addMember } from './add-member.ts';
import { checkReferences } from './check-references.ts';
import { schoolOpened } from './events.ts';
import { insertSchool } from './school-row.ts';

type Founder = { personId: string; name: string; phone?: string };

/** An operator opens a school and is its first coordinator, until she has invited others. */
export async function openSchool(
	visit: Visit,
	input: NewSchool,
): Promise<Result<School, OpenRefusal>> {
	authorise(mayOpenSchool(visit.actor));
	const person = found(await getPerson(visit, visit.actor.id), 'operator');
	return inTransaction(visit, (tx) =>
		foundSchool(tx, input, {
			personId: person.id,
			name: person.name,
			phone: person.phone ?? undefined,
		}),
	);
}

/** The school with its first coordinator. The caller authorises and holds the transaction. */
export async function foundSchool(
	tx: Visit,
	input: NewSchool,
	founder: Founder,
): Promise<Result<School, OpenRefusal>> {
	if (reservedSlugs.has(input.slug)) return refuse('slug_reserved');
	const unknown = await checkReferences(tx, input);
	if (unknown) return refuse(unknown);
	const school = await insertSchool(tx, input);
	if (!school) return refuse('slug_taken');
	const ctx = { ...tx, school };
	await emit(ctx, schoolOpened, {
		schoolId: school.id,
		slug: school.slug,
		regionCode: input.regionCode,
	});
	await addMember(ctx, { ...founder, role: 'coordinator' });
	return ok(school);
}
