import { expect, test } from '@playwright/test';
import { askForSeat, importList } from '#modules/learning/index.server.ts';
import { aMember, aSchool } from '../factories.ts';
import { aCohort, aLearnerIn, aProgramme } from '../factories/learning.ts';
import { expectOpenToAll } from './open-to-all.ts';
import { openWorld, tokenOf } from './world.ts';

const { ctx, close } = await openWorld();
test.afterAll(close);

const coordinator = await aMember(ctx, 'coordinator', 'نادية العلوي');
const programme = await aProgramme(coordinator);
const cohortId = await aCohort(coordinator, programme.id);
const learner = await aLearnerIn(coordinator, cohortId, 'فاطمة أيت علي');
const stranger = await aMember({ ...ctx, school: await aSchool(ctx.db) }, 'learner', 'خديجة');
await askForSeat({ ...stranger, school: ctx.school }, programme.id);
const bytes = Buffer.from('الاسم,الهاتف\nمليكة,0612345670\nعمر,06123\n');
const sent = await importList(coordinator, { cohortId, bytes });
const list = sent.ok ? sent.value.importId : '';
const cohorts = `/${ctx.school.slug}/cohorts`;

for (const [colorScheme, locale] of [
	['light', ''],
	['dark', '/fr'],
] as const)
	test(`everybody can use the pages of cohorts, ${colorScheme}, ${locale || 'ar'}`, async ({
		page,
		baseURL,
	}) => {
		test.setTimeout(90_000);
		await page.emulateMedia({ colorScheme });
		const session = { name: 'session', value: await tokenOf(coordinator), url: baseURL ?? '' };
		await page.context().addCookies([session]);
		for (const path of [
			'',
			'/new',
			`/${cohortId}`,
			`/${cohortId}/${learner.actor.id}`,
			`/${cohortId}/enrol`,
			`/${cohortId}/import`,
			`/${cohortId}/import/${list}`,
			`/${cohortId}/cards`,
		]) {
			expect((await page.goto(`${locale}${cohorts}${path}`))?.status(), path).toBe(200);
			await expectOpenToAll(page);
		}
	});
