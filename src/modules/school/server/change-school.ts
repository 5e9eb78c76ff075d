import { authorise } from '#platform/errors.ts';
import type { ImageRefusal } from '#platform/media.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { audit } from '#platform/server/audit.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { mayManageMembers } from '../rules.ts';
import type { ReferenceRefusal, SchoolSettings } from '../schema.ts';
import { checkReferences } from './check-references.ts';
import { setLogo } from './set-logo.ts';

/** How the school presents itself; its address stays, since it is on printed cards and in links. */
export async function changeSchool(
	ctx: Ctx,
	input: SchoolSettings,
	logo?: File,
): Promise<Result<void, ReferenceRefusal | ImageRefusal>> {
	authorise(mayManageMembers(ctx.actor));
	const unknown = await checkReferences(ctx, input);
	if (unknown) return refuse(unknown);
	const kept = logo && (await setLogo(ctx, logo));
	if (kept && !kept.ok) return kept;
	return inTransaction(ctx, async (tx) => {
		await tx.db
			.updateTable('school.school')
			.set({
				name: json({ ar: input.nameAr, fr: input.nameFr, en: input.nameEn }),
				town: input.town,
				region_code: input.regionCode,
			})
			.where('id', '=', tx.school.id)
			.execute();
		await audit(tx, 'school.settings_changed', tx.school.id);
		return ok(undefined);
	});
}
