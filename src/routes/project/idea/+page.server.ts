import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { localizeHref } from '#messages/runtime.js';
import { describeProject, findMyProject } from '#modules/enterprise/index.server.ts';
import { Project, projectFields, type ProjectVoices } from '#modules/enterprise/schema.ts';
import { projectRefusalText } from '#modules/enterprise/text.ts';
import { soundUrl } from '#platform/media.ts';
import { mediaRefusalText } from '#platform/media-text.ts';
import type { Ctx } from '#platform/server/context.ts';
import { readForm } from '#platform/server/form.ts';
import { acceptAudio } from '#platform/server/media/accept-audio.ts';
import type { Actions, PageServerLoad } from './$types';

const project = () => localizeHref(resolve('/project'));

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = await locals.enterMine();
	const found = await findMyProject(ctx);
	if (!found) redirect(303, project());
	const { idea, customers, place, voices } = found;
	const heard = (id?: string) => id && soundUrl({ school: ctx.school.slug, id });
	return {
		texts: { idea, customers, place },
		voices: {
			idea: heard(voices.idea),
			customers: heard(voices.customers),
			place: heard(voices.place),
		},
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const ctx = await locals.enterMine();
		const form = await readForm(request, Project);
		if (!form.ok) return fail(422, form.state);
		const { voices, said } = await keepVoices(ctx, form.files);
		if (Object.keys(said).length) return fail(422, { ...form.state, problems: said, said });
		const described = await describeProject(ctx, { ...form.input, voices });
		if (!described.ok)
			return fail(409, {
				...form.state,
				problems: { form: described.reason },
				said: { form: projectRefusalText[described.reason]() },
			});
		redirect(303, project());
	},
};

/** What was recorded for each question, and why a sound could not be taken. */
async function keepVoices(ctx: Ctx, files: Partial<Record<string, File>>) {
	const voices: ProjectVoices = {};
	const said: Record<string, string> = {};
	for (const field of projectFields) {
		const file = files[`${field}Voice`];
		if (!file) continue;
		const kept = await acceptAudio(ctx, file, { access: 'private' });
		if (kept.ok) voices[field] = kept.value.id;
		else said[`${field}Voice`] = mediaRefusalText[kept.reason]();
	}
	return { voices, said };
}
