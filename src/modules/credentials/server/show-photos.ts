import { authorise } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { ShowPhotos } from '../schema.ts';
import { loadCertificate } from './certificate-queries.ts';

/** The holder says whether the page of her certificate shows the photographs of her work. */
export async function showPhotos(ctx: Ctx, { certificateId, shown }: ShowPhotos): Promise<void> {
	const { learner_id } = await loadCertificate(ctx, certificateId);
	authorise(learner_id === ctx.actor.id);
	await inSchool(ctx)
		.updateTable('credentials.certificate')
		.set({ shows_photos: shown })
		.where('id', '=', certificateId)
		.execute();
}
