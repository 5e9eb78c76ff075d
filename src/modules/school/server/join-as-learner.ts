import { createPerson } from '#modules/identity/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { addMember } from './add-member.ts';
import { findSame } from './find-same.ts';

/** The same name with the same phone in this school is the same person, as when a coordinator enrols. */
export async function joinAsLearner(tx: Ctx, who: { name: string; phone: string }) {
	const personId = (await findSame(tx, who.name, who.phone)) ?? (await createPerson(tx, who));
	await addMember(tx, { ...who, personId, role: 'learner' });
	return personId;
}
