import { publishProgramme } from '#modules/learning/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { adoptShipped } from '../../src/adopt.ts';
import { loadReference } from '#modules/school/index.server.ts';
import { aMember } from '../factories.ts';
import { aCohort, aLearnerIn } from './learning.ts';

/** The shipped rug programme in a school, published with its tests, its trainer and a learner in it. */
export async function aRugSchool(ctx: Ctx) {
	await loadReference(ctx.db);
	const trainer = await aMember(ctx, 'trainer', 'المعلّم إدريس');
	const coordinator = await aMember(ctx, 'coordinator', 'نادية');
	const adopted = await adoptShipped(trainer, 'hand-knotted-rug', {
		trainerId: trainer.actor.id,
	});
	if (!adopted.ok) throw new Error(adopted.reason);
	const { programmeId } = adopted.value;
	await publishProgramme(trainer, programmeId);
	const cohortId = await aCohort(ctx, programmeId);
	const learner = await aLearnerIn(ctx, cohortId, 'فاطمة أيت علي');
	return { programmeId, cohortId, trainer, coordinator, learner };
}
