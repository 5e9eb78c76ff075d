import { expect } from 'vitest';
import { addWorkPhoto } from '#modules/assessment/index.server.ts';
import { loadWages } from '#modules/enterprise/index.server.ts';
import { openThread } from '#modules/network/index.server.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { ask } from '#tests/api.ts';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import { aPractical, aTest, criteria } from '#tests/factories/assessment.ts';
import { aCertified } from '#tests/factories/credentials.ts';
import { aCohort, aLearnerIn, aProgramme } from '#tests/factories/learning.ts';
import { aMarket } from '#tests/factories/market.ts';

async function aClass(ctx: Ctx) {
	const programme = await aProgramme(ctx);
	const learner = await aLearnerIn(ctx, await aCohort(ctx, programme.id));
	return { programme, learner, trainer: await aMember(ctx, 'trainer') };
}

test('a learner reads lessons and sits a test', async ({ ctx }) => {
	const { programme, learner } = await aClass(ctx);
	const testId = await aTest(ctx, programme.modules[0]?.id ?? '');

	const listed = await ask(learner, 'GET //programmes');
	const { slug } = listed.body.programmes.find(({ id }: { id: string }) => id === programme.id);
	expect((await ask(learner, `GET /programmes/${slug}`)).body).toMatchObject({ enrolled: true });
	expect((await ask(learner, 'GET /enrolments')).body.enrolments).toHaveLength(1);
	const step = await ask(learner, `GET /lessons/${programme.lessonIds[0]}/steps/2`);
	expect(step.body).toMatchObject({
		number: 2,
		of: 2,
		step: { key: 'check', text: { locale: 'fr' } },
	});

	const begun = await ask(learner, `POST /tests/${testId}/sittings`);
	const sitting = `/sittings/${begun.body.sittingId}`;
	const open = await ask(learner, `GET ${sitting}`);
	expect(open.body.items).toHaveLength(4);
	expect(JSON.stringify(open.body)).not.toContain('right');
	expect((await ask(learner, `GET ${sitting}/result`)).status).toBe(404);
	for (const itemKey of ['q1', 'q2', 'q3', 'q4']) {
		const body = { itemKey, optionKey: 'a', sequence: 1 };
		expect((await ask(learner, `POST ${sitting}/answers`, { body })).body).toEqual({ late: false });
	}
	const body = { itemKey: 'q9', optionKey: 'a', sequence: 1 };
	expect((await ask(learner, `POST ${sitting}/answers`, { body })).body.reason).toBe(
		'unknown_item',
	);
	expect((await ask(await aMember(ctx), `GET ${sitting}`)).status).toBe(403);
	expect((await ask(learner, `POST ${sitting}/submission`)).status).toBe(200);
	expect((await ask(learner, `GET ${sitting}/result`)).body).toMatchObject({ score: 100 });
	const standing = await ask(learner, `GET /programmes/${programme.id}/assessments`);
	expect(standing.body.tests).toMatchObject([{ standing: 'passed' }]);
});

test('a trainer marks what a learner handed in', async ({ ctx }) => {
	const { programme, learner, trainer } = await aClass(ctx);
	const practicalId = await aPractical(ctx, programme.id);
	const handIn = () =>
		ask(learner, `POST /practicals/${practicalId}/submission`, { body: { note: '' } });
	expect((await handIn()).body.reason).toBe('photo_missing');
	for (const shotKey of ['front', 'back', 'edge'])
		await addWorkPhoto(learner, { practicalId, shotKey, fileId: newId() });
	const { workId } = (await handIn()).body;

	expect((await ask(trainer, 'GET /works')).body.works).toMatchObject([{ id: workId }]);
	expect((await ask(trainer, `GET /works/${workId}`)).body.criteria).toHaveLength(2);
	const body = { levels: Object.fromEntries(criteria.map((key) => [key, 3])), feedback: 'bien' };
	expect((await ask(learner, `POST /works/${workId}/mark`, { body })).status).toBe(403);
	expect((await ask(trainer, `POST /works/${workId}/mark`, { body })).body).toEqual({
		score: 100,
		passed: true,
	});
});

test('anyone verifies a certificate; the coordinator takes it back', async ({ ctx }) => {
	const learner = await aCertified(ctx);
	const coordinator = await aMember(ctx, 'coordinator');
	const [{ code }] = (await ask(learner, 'GET /certificates/mine')).body.certificates;
	const found = await ask(ctx, `GET //certificates/${code.toLowerCase()}`);
	expect(found.body.verdict).toEqual({ valid: true });
	const file = { document: found.body.credential };
	const verify = (body: object) => ask(ctx, 'POST //certificates/verification', { body });
	expect((await verify(file)).body).toMatchObject({ valid: true, code });
	const forged = { ...found.body.credential, validFrom: '2020-01-01T00:00:00Z' };
	expect((await verify({ document: forged })).body).toMatchObject({
		valid: false,
		failed: 'signature',
	});

	const [{ id }] = (await ask(coordinator, 'GET /certificates')).body.certificates;
	const body = { reason: 'Erreur de nom' };
	expect((await ask(learner, `POST /certificates/${id}/revocation`, { body })).status).toBe(403);
	expect((await ask(coordinator, `POST /certificates/${id}/revocation`, { body })).status).toBe(
		200,
	);
	expect((await ask(ctx, `GET //certificates/${code}`)).body.verdict).toMatchObject({
		failed: 'status',
	});
	expect((await ask(ctx, 'GET //certificates/nonsense')).status).toBe(404);
});

test('a maker reckons, opens her shop and sells', async ({ ctx }) => {
	await aMarket(ctx.db);
	await loadWages(ctx.db);
	const maker = await aMember(ctx);
	const sheet = {
		...{ name: 'Tapis', minutes: 600, wage: '2500', tools: '100', overheads: '100' },
		materials: [{ name: 'laine', unit: 'kg', quantity: 2500, unitPrice: '8000', waste: 500 }],
		...{ packaging: '100', feePoints: 500, price: '90000', shared: true },
	};
	const saved = await ask(maker, 'POST /cost-sheets', { body: sheet });
	expect((await ask(maker, `GET /cost-sheets/${saved.body.sheetId}`)).body).toMatchObject({
		wage: '2500',
	});
	expect((await ask(maker, 'GET /cost-sheets')).body.sheets).toHaveLength(1);
	expect(
		(await ask(maker, 'POST /cost-sheets', { body: { ...sheet, wage: '1' } })).body.reason,
	).toBe('wage_below_floor');

	const shop = { name: { fr: 'Atelier Rbati' }, regionCode: 'MA-04', town: 'Salé' };
	const opened = await ask(maker, 'POST /shops', { body: shop });
	const { shopId, slug } = opened.body;
	expect((await ask(maker, 'POST /shops', { body: shop })).body).toEqual({ reason: 'shop_exists' });
	const listing = {
		title: { fr: 'Zkqy tapis' },
		craftId: 'rug_knot',
		price: '90000',
		weightG: 900,
		stock: 1,
	};
	const made = await ask(maker, 'POST /listings', { body: { shopId, ...listing } });
	const { listingId } = made.body;
	expect((await ask(await aMember(ctx), `POST /listings/${listingId}/publication`)).status).toBe(
		403,
	);
	expect((await ask(maker, `POST /listings/${listingId}/publication`)).body).toMatchObject({
		shopSlug: slug,
	});
	expect(
		(await ask(maker, `POST /listings/${listingId}/stock`, { body: { stock: 3 } })).status,
	).toBe(200);
	expect((await ask(ctx, 'GET //market?q=zkqy')).body).toMatchObject({
		total: 1,
		pieces: [{ shop: slug }],
	});
	expect((await ask(ctx, `GET //market/${slug}`)).body.pieces).toHaveLength(1);
});

test('makers talk on a wall and in messages', async ({ ctx }) => {
	const [one, two] = [await aMember(ctx), await aMember(ctx)];
	const circleId = await aCircleOf(one);
	expect((await ask(one, `POST /circles/${circleId}/membership`)).status).toBe(200);
	const said = { body: { text: 'السلام' } };
	expect(
		(await ask(one, `POST /circles/${circleId}/posts`, { body: { text: ' ' } })).body.reason,
	).toBe('nothing_said');
	const { postId } = (await ask(one, `POST /circles/${circleId}/posts`, said)).body;
	expect((await ask(two, `POST /posts/${postId}/replies`, said)).status).toBe(201);
	expect((await ask(two, `POST /posts/${postId}/applause`)).status).toBe(200);
	const wall = await ask(two, `GET /circles/${circleId}/posts`);
	expect(wall.body.posts).toMatchObject([
		{ id: postId, applause: 1, replies: [{ text: 'السلام' }] },
	]);
	expect((await ask(two, 'GET /circles')).body.circles).toMatchObject([{ id: circleId }]);

	const opening = {
		kind: 'members',
		subject: newId(),
		title: 'زهرة',
		memberIds: [one.actor.id, two.actor.id],
	} as const;
	const threadId = await openThread(one, opening);
	expect((await ask(one, `POST /threads/${threadId}/messages`, said)).status).toBe(201);
	expect((await ask(two, 'GET /threads')).body.threads).toMatchObject([{ unread: true }]);
	expect((await ask(two, `GET /threads/${threadId}`)).body.messages).toMatchObject([
		{ text: 'السلام' },
	]);
	expect((await ask(await aMember(ctx), `GET /threads/${threadId}`)).status).toBe(403);
});

async function aCircleOf(ctx: Ctx) {
	const { enterCircle } = await import('#modules/network/server/join-circle.ts');
	return enterCircle(ctx, ctx.actor.id, { regionCode: 'MA-04' });
}

test('staff enrol and read the figures', async ({ ctx }) => {
	const coordinator = await aMember(ctx, 'coordinator');
	const programme = await aProgramme(ctx);
	const cohort = { programmeId: programme.id, name: 'Groupe A', startsOn: '2026-02-01', seats: 20 };
	expect((await ask(coordinator, 'POST /cohorts', { body: cohort })).status).toBe(201);
	expect((await ask(coordinator, 'POST /cohorts', { body: cohort })).body.reason).toBe(
		'cohort_name_taken',
	);
	expect((await ask(coordinator, 'GET /cohorts')).body.cohorts).toMatchObject([{ taken: 0 }]);
	expect((await ask(coordinator, 'GET /members?role=trainer')).body.members).toHaveLength(1);
	expect((await ask(coordinator, 'GET /impact')).body.totals.enrolled).toBeDefined();
	expect((await ask(ctx, 'GET //impact')).body).toHaveProperty('certified');
	expect((await ask(ctx, 'GET //makers')).body).toHaveProperty('makers');
	expect((await ask(coordinator, 'GET //me')).body.schools).toMatchObject([
		{ roles: ['coordinator'] },
	]);
	expect((await ask({ ...ctx }, 'GET //me')).status).toBe(404);
});
