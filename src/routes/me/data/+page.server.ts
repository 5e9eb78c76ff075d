import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { rolesText } from '#modules/school/text.ts';
import { eraseMyData } from '../../../personal-data.ts';
import { dropProfile } from '../../session-cookies.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => void (await signedIn(event));

export const actions: Actions = {
	erase: async (event) => {
		const erased = await eraseMyData(await signedIn(event));
		if (!erased.ok) return fail(422, { refused: rolesText[erased.reason]() });
		await dropProfile(event, event.cookies.get('session') ?? '');
		redirect(303, localizeHref('/'));
	},
};
