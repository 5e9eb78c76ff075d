import type { Visit } from '#platform/server/context.ts';
import { hashSecret } from './secret.ts';

/** Who is signed in with these tokens, in their order; a token that has ended is left out. */
export async function findProfiles({ db, now }: Visit, tokens: readonly string[]) {
	if (!tokens.length) return [];
	const hashes = tokens.map(hashSecret);
	const rows = await db
		.selectFrom('identity.session')
		.innerJoin('identity.person', 'identity.person.id', 'identity.session.person_id')
		.select(['token_hash', 'person_id as personId', 'name'])
		.where('token_hash', 'in', hashes)
		.where('expires_at', '>', now)
		.where('erased_at', 'is', null)
		.execute();
	return tokens.flatMap((token, index) => {
		const row = rows.find(({ token_hash }) => token_hash === hashes[index]);
		return row ? [{ token, personId: row.personId, name: row.name }] : [];
	});
}
