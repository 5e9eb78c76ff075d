import { openSession } from '#modules/identity/index.server.ts';
import { nobody } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { connect } from '#platform/server/database.ts';
import { subscribe } from '#platform/server/events.ts';
import { openJobs } from '#platform/server/jobs.ts';
import { openNamed } from '#platform/server/open-database.ts';
import { subscriptions } from '../../src/jobs.ts';
import { startServices } from '../../src/services.ts';
import { aSchool } from '../factories.ts';

/** The database of the served application, for what must exist before a browser comes; in a school of its own. */
export async function openWorld(name = 'hirfa_e2e') {
	startServices();
	const { url } = await openNamed(process.env.DATABASE_URL, name);
	const db = connect(url, 2);
	await openJobs(db);
	subscribe(subscriptions);
	const school = await aSchool(db);
	const ctx: Ctx = { db, school, actor: nobody, now: new Date(), locale: 'ar' };
	return { ctx, close: () => db.destroy() };
}

/** The value of that person's session cookie. */
export const tokenOf = (ctx: Ctx) =>
	openSession(ctx, { personId: ctx.actor.id, schoolId: ctx.school.id });
