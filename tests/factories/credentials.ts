import { issueOnPass } from '#modules/credentials/server/issue-on-pass.job.ts';
import type { Passed } from '#modules/credentials/schema.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { aMember } from '../factories.ts';

/** What assessment says of this learner; a certificate follows when the job has run on it. */
export async function aPass(ctx: Ctx, learnerId: string): Promise<Passed> {
	return {
		programmeId: newId(),
		learnerId,
		markerId: (await aMember(ctx, 'trainer')).actor.id,
		theoryScore: 85,
		practicalScore: 72,
		evidenceFileIds: [newId()],
		title: { ar: 'الزربية المعقودة', fr: 'Tapis noué main', en: 'Hand-knotted rug' },
		craftId: null,
		hours: 240,
	};
}

/** A learner who holds a certificate. */
export async function aCertified(ctx: Ctx, name?: string): Promise<Ctx> {
	const learner = await aMember(ctx, 'learner', name);
	await issueOnPass.run(ctx, await aPass(ctx, learner.actor.id));
	return learner;
}
