import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import type { Me } from '#modules/school/index.server.ts';
import { nobody } from '#platform/actor.ts';
import type { Visit } from '#platform/server/context.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'>;

/** The visit of somebody who is signed in; a stranger signs in first and comes back. */
export async function signedIn({ locals, url }: Event): Promise<Visit> {
	const visit = await locals.visit();
	if (visit.actor.id !== nobody.id) return visit;
	const next = encodeURIComponent(url.pathname);
	redirect(303, `${localizeHref('/sign-in')}?next=${next}`);
}

/** Her own school; undefined for somebody who is in none. */
export const mySchool = async ({ locals }: Event, me: Me | undefined) =>
	me?.schools.length ? locals.enterMine() : undefined;
