import type { ImageRefusal } from '#platform/media.ts';
import { found } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import { removeFile } from '#platform/server/media/remove-file.ts';
import type { About, ReferenceRefusal } from '../schema.ts';
import { checkReferences } from './check-references.ts';
import { memberChanged } from './events.ts';
import { getMembers } from './get-members.ts';

/** The asking person as this school knows her; 404 when she is no member. */
export async function getMe(ctx: Ctx) {
	const [member] = await getMembers(ctx, [ctx.actor.id]);
	return found(member, 'member');
}

/** What the asking member says about herself; what she leaves out is unsaid from then on. */
export async function changeAboutMe(
	ctx: Ctx,
	about: About,
	portrait?: File,
): Promise<Result<void, ReferenceRefusal | ImageRefusal>> {
	const before = await getMe(ctx);
	const unknown = await checkReferences(ctx, about);
	if (unknown) return refuse(unknown);
	const picture = portrait && (await acceptImage(ctx, portrait, { access: 'school' }));
	if (picture && !picture.ok) return picture;
	return inTransaction(ctx, async (tx) => {
		const said = {
			sex: about.sex ?? null,
			birthYear: about.birthYear ?? null,
			setting: about.setting ?? null,
			regionCode: about.regionCode ?? null,
			craftId: about.craftId ?? null,
		};
		await inSchool(tx)
			.updateTable('school.member')
			.set({
				sex: said.sex,
				birth_year: said.birthYear,
				setting: said.setting,
				region_code: said.regionCode,
				craft_id: said.craftId,
				...(picture ? { portrait_file: picture.value.id } : {}),
			})
			.where('id', '=', tx.actor.id)
			.execute();
		if (picture && before.portraitFile) await removeFile(tx, before.portraitFile);
		await emit(tx, memberChanged, { memberId: tx.actor.id, ...said });
		return ok(undefined);
	});
}
