import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#messages/runtime.js';
import { profilesPerPhone } from '#modules/identity/rules-sign-in.ts';
import { dropProfile, enterAs, profilesOf } from '../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor } = await event.locals.visit();
	const profiles = await profilesOf(event);
	if (!profiles.length) redirect(303, localizeHref('/sign-in') + event.url.search);
	return {
		profiles: profiles.map(({ personId, name }) => ({
			id: personId,
			name,
			current: personId === actor.id,
		})),
		full: profiles.length >= profilesPerPhone,
	};
};

type Event = Parameters<NonNullable<Actions['switch']>>[0];

async function chosen(event: Event) {
	const person = (await event.request.formData()).get('person');
	return (await profilesOf(event)).find(({ personId }) => personId === person);
}

export const actions: Actions = {
	switch: async (event) => {
		const profile = await chosen(event);
		if (profile) await enterAs(event, profile.token, event.url.searchParams.get('next'));
		redirect(303, localizeHref('/profiles'));
	},
	remove: async (event) => {
		const profile = await chosen(event);
		if (profile) await dropProfile(event, profile.token);
		redirect(303, localizeHref('/profiles'));
	},
};
