import * as identity from '#modules/identity/index.server.ts';
import * as market from '#modules/market/index.server.ts';
import * as school from '#modules/school/index.server.ts';
import { nobody } from '#platform/actor.ts';
import { authorise } from '#platform/errors.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx, type Visit } from '#platform/server/context.ts';
import { emit } from '#platform/server/events.ts';

/**
 * What a module knows of a person in one school, and how it forgets her: it removes what says who
 * she was and keeps what others rely on, such as orders, certificates and the ledger.
 */
type PersonalData = {
	exportPerson: (ctx: Ctx, personId: string) => Promise<unknown>;
	erasePerson: (tx: Ctx, personId: string) => Promise<void>;
};

/** Every module that knows persons; a school forgets last, since the others ask it who she is. */
const modules: Record<string, PersonalData> = { market, school };

/** All that is known of the asking person, as plain data. */
export async function exportMyData(visit: Visit) {
	const { id } = visit.actor;
	authorise(id !== nobody.id);
	const schools = [];
	for (const ctx of await mySchools(visit)) {
		const known: Record<string, unknown> = { slug: ctx.school.slug };
		for (const [name, module] of Object.entries(modules))
			known[name] = await module.exportPerson(ctx, id);
		schools.push(known);
	}
	return { exportedAt: visit.now, identity: await identity.exportPerson(visit, id), schools };
}

/** Forgets the asking person everywhere at once, or, where she may not go yet, nowhere. */
export const eraseMyData = (visit: Visit): Promise<Result<void, 'last_coordinator'>> =>
	inTransaction(visit, async (tx) => {
		const { id } = tx.actor;
		authorise(id !== nobody.id);
		const mine = await mySchools(tx);
		for (const ctx of mine)
			if (await school.isLastCoordinator(ctx, id)) return refuse('last_coordinator');
		for (const ctx of mine) {
			for (const module of Object.values(modules)) await module.erasePerson(ctx, id);
			await emit(ctx, identity.personErased, { personId: id });
		}
		await identity.erasePerson(tx, id);
		return ok(undefined);
	});

async function mySchools(visit: Visit): Promise<Ctx[]> {
	const schools = await school.schoolsOf(visit, visit.actor.id);
	return schools.map(({ id, slug }) => ({ ...visit, school: { id, slug } }));
}
