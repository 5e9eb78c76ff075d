import { redirect, type Cookies } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { closeSession, findProfiles } from '#modules/identity/index.server.ts';
import { profilesPerPhone, safeNext } from '#modules/identity/rules-sign-in.ts';
import { whoAmI } from '#modules/school/index.server.ts';
import { firstPage } from '#modules/school/rules.ts';
import type { Visit } from '#platform/server/context.ts';

type Event = { cookies: Cookies; url: URL; locals: App.Locals };

// The server decides when a session has ended; the browser only must not forget it before.
const years = 400 * 86_400;
const options = (url: URL, maxAge = years) => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax' as const,
	secure: url.protocol === 'https:',
	maxAge,
});

/** A word that only this phone keeps while somebody is signing in. */
export const keepShortly = ({ cookies, url }: Event, name: 'code' | 'proof', secret: string) =>
	cookies.set(name, secret, options(url, 20 * 60));

const tokensOf = (cookies: Cookies) => cookies.get('profiles')?.split('.').filter(Boolean) ?? [];

/** Who uses this phone, the last one first. */
export const profilesOf = async ({ cookies, locals }: Event) =>
	findProfiles(await locals.visit(), tokensOf(cookies));

/** Makes this session the phone's, and keeps the others beside it; the same person stands once. */
export async function keepSession(event: Event, token: string) {
	const visit = await event.locals.visit();
	const [mine] = await findProfiles(visit, [token]);
	const known = await findProfiles(visit, tokensOf(event.cookies));
	const others = known.filter((profile) => profile.token !== token);
	const kept = others
		.filter(({ personId }) => personId !== mine?.personId)
		.slice(0, profilesPerPhone - 1);
	for (const { token: ended } of others.filter((profile) => !kept.includes(profile)))
		await closeSession(visit, ended);
	keepProfiles(event, [token, ...kept.map((profile) => profile.token)]);
	event.cookies.set('session', token, options(event.url));
}

/** Signs this profile out of this phone. */
export async function dropProfile(event: Event, token: string) {
	await closeSession(await event.locals.visit(), token);
	keepProfiles(
		event,
		tokensOf(event.cookies).filter((other) => other !== token),
	);
	if (event.cookies.get('session') === token) event.cookies.delete('session', { path: '/' });
}

const keepProfiles = ({ cookies, url }: Event, tokens: string[]) =>
	tokens.length
		? cookies.set('profiles', tokens.join('.'), options(url))
		: cookies.delete('profiles', { path: '/' });

/** Ends signing in: to the page she came for, else to where her day begins. */
export async function enterAs(event: Event, token: string, next?: string | null): Promise<never> {
	const visit = await event.locals.visit();
	await keepSession(event, token);
	for (const name of ['code', 'proof']) event.cookies.delete(name, { path: '/' });
	redirect(303, safeNext(next) ?? localizeHref(await dayOf(visit, token)));
}

async function dayOf(visit: Visit, token: string) {
	const [mine] = await findProfiles(visit, [token]);
	const me = mine && (await whoAmI({ ...visit, actor: { id: mine.personId, roles: [] } }));
	return me ? firstPage(me) : '/';
}
