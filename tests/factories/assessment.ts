import { publishTest } from '#modules/assessment/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { json } from '#platform/server/database.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';

const option = (key: string, right = false) => ({
	key,
	text: { ar: key },
	...(right && { right }),
});

/** Four questions, the right option of each is `a`; three of four right answers pass. */
export const aTest = (ctx: Ctx, moduleId: string, tries = 2): Promise<string> =>
	publishTest(ctx, {
		moduleId,
		key: 'theory',
		pass: 70,
		tries,
		minutes: 20,
		items: ['q1', 'q2', 'q3', 'q4'].map((key) => ({
			key,
			question: { ar: `سؤال ${key}` },
			options: [option('a', true), option('b'), option('c')],
		})),
	});

export const criteria = ['safety', 'technique'] as const;

/** Three photographs, two criteria of equal weight, the first one eliminatory. */
export async function aPractical(ctx: Ctx, programmeId: string): Promise<string> {
	const id = newId();
	const levels = ['0', '1', '2', '3'].map((level) => ({ ar: level }));
	await inSchool(ctx)
		.insertInto('assessment.practical', {
			id,
			programme_id: programmeId,
			key: 'piece',
			title: json({ ar: 'زربية صغيرة' }),
			brief: json({ ar: 'ننسج زربية صغيرة.' }),
			hours: 6,
			pass_mark: 60,
			shots: json(['front', 'back', 'edge'].map((key) => ({ key, text: { ar: key } }))),
			criteria: json(
				criteria.map((key) => ({
					key,
					weight: 50,
					eliminatory: key === 'safety',
					title: { ar: key },
					levels,
				})),
			),
		})
		.execute();
	return id;
}
