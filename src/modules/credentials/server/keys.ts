import * as multikey from '@digitalbazaar/ed25519-multikey';
import { installation } from '#platform/server/installation.ts';
import type { Visit } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { seal, unseal } from '#platform/server/seal.ts';
import { didOf } from '../rules.ts';
import { keyId } from './documents.ts';

const purpose = 'credentials.signing_key';

/** The public keys that ever signed here, the newest first (multibase). */
export async function publicKeys({ db }: Pick<Visit, 'db'>): Promise<string[]> {
	const keys = await keysOf(db).select('public_key').execute();
	return keys.map(({ public_key }) => public_key);
}

/** The key that signs now; the first one is made when it is first needed. */
export async function signingKey(visit: Pick<Visit, 'db' | 'now'>) {
	const { origin, secret } = installation();
	const newest = () =>
		keysOf(visit.db).select(['public_key', 'sealed_secret']).limit(1).executeTakeFirst();
	const { public_key, sealed_secret } = (await newest()) ?? (await addKey(visit));
	const did = didOf(origin);
	return multikey.from({
		'@context': 'https://w3id.org/security/multikey/v1',
		id: keyId(did, public_key),
		type: 'Multikey',
		controller: did,
		publicKeyMultibase: public_key,
		secretKeyMultibase: unseal(secret, purpose, sealed_secret),
	});
}

/** Makes a new key that signs from now on; the private half is sealed before it is written. */
export async function addKey({ db, now }: Pick<Visit, 'db' | 'now'>) {
	const pair = await multikey.generate();
	const { publicKeyMultibase, secretKeyMultibase } = await pair.export({
		publicKey: true,
		secretKey: true,
	});
	const row = {
		id: newId(),
		public_key: publicKeyMultibase,
		sealed_secret: seal(installation().secret, purpose, secretKeyMultibase),
		created_at: now,
	};
	await db.insertInto('credentials.signing_key').values(row).execute();
	return row;
}

const keysOf = (db: Visit['db']) =>
	db.selectFrom('credentials.signing_key').orderBy('created_at', 'desc').orderBy('id', 'desc');
