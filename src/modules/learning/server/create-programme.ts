import { sql } from 'kysely';
import { authorise } from '#platform/errors.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { addressOf, mayTeach } from '../rules.ts';
import type { CreateProgramme, NewLesson, NewModule } from '../schema.ts';
import { getModule } from './module-queries.ts';
import { getProgramme } from './programme-queries.ts';

/** An own programme of the trainer who makes it, empty and not yet published. */
export async function createProgramme(ctx: Ctx, input: CreateProgramme): Promise<string> {
	authorise(ctx.actor.roles.includes('trainer'));
	const id = newId();
	const slug = addressOf(input.title);
	const row = {
		id,
		source_key: null,
		source_version: null,
		craft_id: input.craftId || null,
		title: json(input.title),
		summary: json(input.summary),
		hours: input.hours,
		trainer_id: ctx.actor.id,
		published_at: null,
		created_at: ctx.now,
	};
	// The end of the id makes an address that is taken, or has no Latin letter, its own.
	const own = `${slug || 'programme'}-${id.slice(-6)}`;
	const made = slug
		? await inSchool(ctx)
				.insertInto('learning.programme', { ...row, slug })
				.onConflict((conflict) => conflict.columns(['school_id', 'slug']).doNothing())
				.executeTakeFirst()
		: undefined;
	if (!made?.numInsertedOrUpdatedRows)
		await inSchool(ctx)
			.insertInto('learning.programme', { ...row, slug: own })
			.execute();
	return id;
}

export async function editProgramme(
	ctx: Ctx,
	programmeId: string,
	{ title, summary, hours }: Omit<CreateProgramme, 'craftId'>,
) {
	authorise(mayTeach(ctx.actor, await getProgramme(ctx, programmeId)));
	await inSchool(ctx)
		.updateTable('learning.programme')
		.set({ title: json(title), summary: json(summary), hours })
		.where('id', '=', programmeId)
		.execute();
}

/** A module at the end of the programme. */
export const addModule = (ctx: Ctx, programmeId: string, input: NewModule) =>
	inTransaction(ctx, async (tx) => {
		authorise(mayTeach(tx.actor, await getProgramme(tx, programmeId)));
		const id = newId();
		await inSchool(tx)
			.insertInto('learning.module', {
				id,
				programme_id: programmeId,
				position: await lastPlace(tx, 'learning.module', 'programme_id', programmeId),
				key: `own-${id.slice(-6)}`,
				kind: 'craft',
				title: json(input.title),
				summary: json({}),
				hours: input.hours,
			})
			.execute();
		return id;
	});

/** A lesson at the end of the module, with no step yet. */
export const addLesson = (ctx: Ctx, moduleId: string, input: NewLesson) =>
	inTransaction(ctx, async (tx) => {
		const { programmeId } = await getModule(tx, moduleId);
		authorise(mayTeach(tx.actor, await getProgramme(tx, programmeId)));
		const id = newId();
		await inSchool(tx)
			.insertInto('learning.lesson', {
				id,
				module_id: moduleId,
				position: await lastPlace(tx, 'learning.lesson', 'module_id', moduleId),
				key: `own-${id.slice(-6)}`,
				title: json(input.title),
				goal: json({}),
				minutes: 5,
				published_version: null,
				source_hash: null,
			})
			.execute();
		return id;
	});

async function lastPlace(
	tx: Ctx,
	table: 'learning.module' | 'learning.lesson',
	parent: 'programme_id' | 'module_id',
	parentId: string,
) {
	const { last } = await inSchool(tx)
		.selectFrom(table)
		.select(sql<number>`coalesce(max(position), 0) + 1`.as('last'))
		.where(parent as 'id', '=', parentId)
		.executeTakeFirstOrThrow();
	return last;
}
