import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { closeAllSessions } from '#modules/identity/index.server.ts';
import { dropProfile } from '../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

// A link must not sign anybody out.
export const load: PageServerLoad = () => redirect(303, localizeHref('/me'));

export const actions: Actions = {
	here: async (event) => {
		await dropProfile(event, event.cookies.get('session') ?? '');
		redirect(303, localizeHref('/profiles'));
	},
	everywhere: async (event) => {
		await closeAllSessions(await event.locals.visit());
		await dropProfile(event, event.cookies.get('session') ?? '');
		redirect(303, localizeHref('/sign-in'));
	},
};
