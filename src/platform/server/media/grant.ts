import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Ctx } from '../context.ts';
import { installation } from '../installation.ts';

type Granting = Pick<Ctx, 'actor' | 'school' | 'now'>;

const day = 24 * 60 * 60 * 1000;

/**
 * Lets the actor of `ctx`, and nobody else, fetch a file that is not hers by its address: for a page
 * whose use case decided that she may see it. Put it into `imageUrls({ …, grant })` or
 * `soundUrl`. It holds for a day or two, and is the same all day, so that a browser keeps the file.
 */
export const grantFile = (ctx: Granting, fileId: string): string => sign(ctx, fileId, dayOf(ctx));

/** Whether this grant is the actor's, for this file, of today or yesterday. */
export function isGranted(ctx: Granting, fileId: string, grant: string | null): boolean {
	if (!grant) return false;
	const given = Buffer.from(grant);
	return [dayOf(ctx), dayOf(ctx) - 1]
		.map((when) => Buffer.from(sign(ctx, fileId, when)))
		.some((right) => right.length === given.length && timingSafeEqual(right, given));
}

const dayOf = ({ now }: Granting) => Math.floor(now.getTime() / day);

function sign({ actor, school }: Granting, fileId: string, when: number): string {
	const key = Buffer.from(hkdfSync('sha256', installation().secret, '', 'grant a file', 32));
	const what = [school.id, fileId, actor.id, when].join(' ');
	return createHmac('sha256', key).update(what).digest('base64url').slice(0, 32);
}
