import {
	generateRegistrationOptions,
	verifyRegistrationResponse,
	type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import type { PasskeyRefusal } from '../schema.ts';
import { keepChallenge, spendChallenge } from './challenge.ts';
import { getPerson } from './get-person.ts';
import { listPasskeys } from './passkeys.ts';

/** What the browser asks the authenticator for; `site` is the host name of this installation. */
export async function askForPasskey(
	visit: Visit,
	{ site, title }: { site: string; title: string },
) {
	const person = found(await getPerson(visit, visit.actor.id), 'person');
	const known = await listPasskeys(visit);
	const options = await generateRegistrationOptions({
		rpID: site,
		rpName: title,
		userName: person.name,
		userDisplayName: person.name,
		userID: new TextEncoder().encode(person.id),
		excludeCredentials: known.map(({ id }) => ({ id })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
	});
	await keepChallenge(visit, options.challenge, person.id);
	return options;
}

type Answer = { response: string; origin: string; site: string; name: string };

/** Keeps the passkey that the authenticator of the asking person made; `response` as JSON. */
export const registerPasskey = (
	visit: Visit,
	{ response, origin, site, name }: Answer,
): Promise<Result<{ id: string }, PasskeyRefusal>> =>
	inTransaction(visit, async (tx) => {
		const verified = await verify(tx, response, origin, site);
		if (!verified?.verified) return refuse('passkey_failed');
		const { credential } = verified.registrationInfo;
		const kept = await tx.db
			.insertInto('identity.passkey')
			.values({
				id: credential.id,
				person_id: tx.actor.id,
				public_key: credential.publicKey,
				counter: BigInt(credential.counter),
				transports: [...(credential.transports ?? [])],
				name,
				created_at: tx.now,
				used_at: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		return kept.numInsertedOrUpdatedRows ? ok({ id: credential.id }) : refuse('passkey_failed');
	});

// The library throws at whatever an authenticator of ours would never send.
const verify = (tx: Visit, response: string, expectedOrigin: string, expectedRPID: string) =>
	Promise.resolve()
		.then(() =>
			verifyRegistrationResponse({
				response: JSON.parse(response) as RegistrationResponseJSON,
				expectedChallenge: (challenge) => spendChallenge(tx, challenge, tx.actor.id),
				expectedOrigin,
				expectedRPID,
			}),
		)
		.catch(() => undefined);
