import {
	generateAuthenticationOptions,
	verifyAuthenticationResponse,
	type AuthenticationResponseJSON,
	type AuthenticatorTransport,
} from '@simplewebauthn/server';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import type { PasskeyRefusal } from '../schema.ts';
import { keepChallenge, spendChallenge } from './challenge.ts';
import { openSession } from './open-session.ts';

/** What the browser asks the authenticator for; it offers the person's passkeys by itself. */
export async function askForSignature(visit: Visit, { site }: { site: string }) {
	const options = await generateAuthenticationOptions({ rpID: site, userVerification: 'required' });
	await keepChallenge(visit, options.challenge, null);
	return options;
}

type Answer = { response: string; origin: string; site: string };

/** Signs in whoever holds the authenticator; `response` as JSON. */
export const signInByPasskey = (
	visit: Visit,
	{ response, origin, site }: Answer,
): Promise<Result<{ token: string }, PasskeyRefusal>> =>
	inTransaction(visit, async (tx) => {
		const answer = parse(response);
		const passkey = answer && (await findPasskey(tx, answer.id));
		if (!answer || !passkey) return refuse('passkey_failed');
		const verified = await verifyAuthenticationResponse({
			response: answer,
			expectedChallenge: (challenge) => spendChallenge(tx, challenge, null),
			expectedOrigin: origin,
			expectedRPID: site,
			credential: {
				id: passkey.id,
				publicKey: new Uint8Array(passkey.public_key),
				counter: Number(passkey.counter),
				transports: passkey.transports as AuthenticatorTransport[],
			},
		}).catch(() => undefined);
		if (!verified?.verified) return refuse('passkey_failed');
		await tx.db
			.updateTable('identity.passkey')
			.set({ counter: BigInt(verified.authenticationInfo.newCounter), used_at: tx.now })
			.where('id', '=', passkey.id)
			.execute();
		return ok({ token: await openSession(tx, { personId: passkey.person_id }) });
	});

function parse(response: string): AuthenticationResponseJSON | undefined {
	try {
		const answer = JSON.parse(response) as AuthenticationResponseJSON;
		return typeof answer?.id === 'string' ? answer : undefined;
	} catch {
		return undefined;
	}
}

const findPasskey = ({ db }: Visit, id: string) =>
	db
		.selectFrom('identity.passkey')
		.innerJoin('identity.person', 'identity.person.id', 'identity.passkey.person_id')
		.select(['identity.passkey.id', 'person_id', 'public_key', 'counter', 'transports'])
		.where('identity.passkey.id', '=', id)
		.where('erased_at', 'is', null)
		.executeTakeFirst();
