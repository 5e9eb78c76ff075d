import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { findGaps, isBlocking } from '../rules-gaps.ts';
import type { EditRefusal } from '../schema.ts';
import { listClips } from './clips.ts';
import { getDraft, type Seen } from './edit-draft.ts';
import { freezeVersion } from './freeze-version.ts';

/** Freezes the draft as a new version, if it is the one that was seen and lacks nothing it must have. */
export async function publishLesson(
	ctx: Ctx,
	{ lessonId, revision }: Seen,
): Promise<Result<{ version: number }, EditRefusal>> {
	return inTransaction(ctx, async (tx) => {
		const { steps, publishedVersion } = await getDraft(tx, lessonId);
		if (!(await claim(tx, { lessonId, revision }))) return refuse('draft_changed');
		if (findGaps(steps, new Set()).some(isBlocking)) return refuse('draft_incomplete');

		const version = (publishedVersion ?? 0) + 1;
		await freezeVersion(tx, { lessonId, number: version, steps });
		return ok({ version });
	});
}

/** The draft with what it lacks, as the trainer sees it before publishing. */
export async function reviewDraft(ctx: Ctx, lessonId: string) {
	const draft = await getDraft(ctx, lessonId);
	const clips = await listClips(ctx, lessonId);
	const voiced = new Set(clips.map(({ stepKey }) => stepKey));
	return { ...draft, clips, gaps: findGaps(draft.steps, voiced) };
}

/** Two who publish at once: the second finds the count moved on. */
async function claim(tx: Ctx, { lessonId, revision }: Seen) {
	const { numUpdatedRows } = await inSchool(tx)
		.updateTable('learning.lesson')
		.set({ draft_revision: revision + 1 })
		.where('id', '=', lessonId)
		.where('draft_revision', '=', revision)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
