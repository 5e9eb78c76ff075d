import { authorise, found } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { mayRevoke } from '../rules.ts';

const page = 50;

/** The certificates of the signed-in person in this school, the newest first, revoked ones too. */
export const myCertificates = (ctx: Ctx) =>
	short(ctx).where('learner_id', '=', ctx.actor.id).limit(page).execute();

/** The valid certificates of these people, the newest first: for shops and the directory. */
export async function certificatesOf(ctx: Ctx, learnerIds: readonly string[]) {
	if (!learnerIds.length) return [];
	return short(ctx)
		.where('learner_id', 'in', learnerIds)
		.where('revoked_at', 'is', null)
		.limit(1000)
		.execute();
}

/** Every certificate of the school for those who may revoke one; 50 at a time, before `before`. */
export async function listCertificates(ctx: Ctx, before?: Date) {
	authorise(mayRevoke(ctx.actor) || ctx.actor.roles.includes('trainer'));
	return short(ctx)
		.$if(before !== undefined, (query) => query.where('issued_at', '<', before as Date))
		.limit(page)
		.execute();
}

/** One certificate of this school; 404 for an unknown one. The caller authorises. */
export async function loadCertificate(ctx: Ctx, certificateId: string) {
	const row = await inSchool(ctx)
		.selectFrom('credentials.certificate')
		.selectAll()
		.where('id', '=', certificateId)
		.executeTakeFirst();
	return found(row, `certificate ${certificateId}`);
}

const short = (ctx: Ctx) =>
	inSchool(ctx)
		.selectFrom('credentials.certificate')
		.select([
			'id',
			'code',
			'learner_id as learnerId',
			'programme_id as programmeId',
			'craft_id as craftId',
			'name',
			'title',
			'issued_at as issuedAt',
			'revoked_at as revokedAt',
			'revoked_reason as revokedReason',
			'shows_photos as showsPhotos',
		])
		.orderBy('issued_at', 'desc');
