import type { RequestEvent } from '@sveltejs/kit';
import { HIRFA_DEMO } from '$app/env/private';
import { NotFound } from '#platform/errors.ts';
import { mayReadInbox, readInbox } from '#platform/server/notify/read-inbox.ts';
import { isDemo } from '../../demo/is-demo.ts';

/** The messages, for who sits at the machine of a demo; for everyone else there is no such page. */
export async function inboxOf(event: RequestEvent) {
	const asker = {
		demo: isDemo(HIRFA_DEMO),
		address: event.getClientAddress(),
		headers: event.request.headers,
	};
	if (!mayReadInbox(asker)) throw new NotFound('inbox');
	return readInbox(await event.locals.visit());
}
