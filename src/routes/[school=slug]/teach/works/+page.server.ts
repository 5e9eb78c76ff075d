import { listWorksToMark } from '#modules/assessment/index.server.ts';
import { fileUrl } from '#platform/media.ts';
import { grantFile } from '#platform/server/media/grant.ts';
import { pick } from '#platform/text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = await locals.enterSignedIn(params.school);
	const works = await listWorksToMark(ctx);
	return {
		works: works.map(({ id, title, learnerName, submittedAt, photo }) => ({
			...{ id, learnerName, submittedAt },
			title: pick(title, ctx.locale),
			photo:
				photo &&
				fileUrl({ school: ctx.school.slug, id: photo, grant: grantFile(ctx, photo) }, '320.webp'),
		})),
	};
};
