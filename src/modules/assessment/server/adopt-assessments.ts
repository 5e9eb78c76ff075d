import { access, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';
import { listModules } from '#modules/learning/index.server.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { PracticalFile, TestFile } from '../schema.content.ts';
import { publishTest } from './publish-test.ts';

type Adopted = { programmeId: string; folder: string };

/**
 * Brings the tests and the practical work of a shipped programme into the school: `folder` is that
 * of its programme.yaml. Loading the same content twice changes nothing; changed items make a new
 * version. The caller authorises.
 */
export const adoptAssessments = (ctx: Ctx, { programmeId, folder }: Adopted): Promise<void> =>
	inTransaction(ctx, async (tx) => {
		for (const module of await listModules(tx, programmeId)) {
			const file = await readContent(`${folder}/${module.key}/test.yaml`, TestFile);
			if (file) await publishTest(tx, { moduleId: module.id, key: 'theory', ...file });
		}
		const practical = await readContent(`${folder}/practical.yaml`, PracticalFile);
		if (practical) await writePractical(tx, programmeId, practical);
	});

/** Undefined when there is no such file; a broken one names itself in the error. */
async function readContent<T>(path: string, schema: v.GenericSchema<unknown, T>) {
	const there = await access(path).then(
		() => true,
		() => false,
	);
	if (!there) return undefined;
	const parsed = v.safeParse(schema, parse(await readFile(path, 'utf8')));
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new Error(`${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

async function writePractical(
	tx: Ctx,
	programmeId: string,
	{ key, title, brief, hours, pass, shots, criteria }: v.InferOutput<typeof PracticalFile>,
) {
	const words = {
		title: json(title),
		brief: json(brief),
		hours,
		pass_mark: pass,
		shots: json(shots),
		criteria: json(criteria),
	};
	await inSchool(tx)
		.insertInto('assessment.practical', { id: newId(), programme_id: programmeId, key, ...words })
		.onConflict((conflict) =>
			conflict.columns(['school_id', 'programme_id', 'key']).doUpdateSet(words),
		)
		.execute();
}
