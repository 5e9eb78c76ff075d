import { expect } from 'vitest';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { test } from '#tests/database.ts';
import { actingAs, aMember, aPerson, aSchool } from '#tests/factories.ts';
import { loadReference } from '#modules/school/index.server.ts';
import {
	applaud,
	getCircle,
	hidePost,
	listCircles,
	listMakers,
	listThreads,
	openThread,
	readAsGuest,
	readThread,
	readWall,
	sendAsGuest,
	sendMessage,
	writePost,
	writeReply,
} from '../index.server.ts';
import {
	hearCertificate,
	hearFirstSale,
	hearMember,
	hearRevocation,
	hearShop,
} from './hear-news.job.ts';

async function circleOfWeavers(ctx: Ctx) {
	await loadReference(ctx.db);
	const weaver = await aMember(ctx, 'learner', 'فاطمة');
	await hearMember.run(ctx, {
		memberId: weaver.actor.id,
		craftId: 'rug_knot',
		regionCode: 'MA-04',
	});
	const circle = (await listCircles(weaver)).find(({ kind }) => kind === 'craft');
	return { weaver, circleId: circle?.id ?? '' };
}

const said = (text: string) => ({ text });

test('who joins enters the circles of her craft and her region, once', async ({ ctx }) => {
	const { weaver } = await circleOfWeavers(ctx);
	await hearMember.run(ctx, {
		memberId: weaver.actor.id,
		craftId: 'rug_knot',
		regionCode: 'MA-04',
	});
	expect(await listCircles(weaver)).toMatchObject([
		{ members: 1, joined: true },
		{ members: 1, joined: true },
	]);
	expect((await listCircles(await aMember(ctx))).every(({ joined }) => !joined)).toBe(true);
});

test('the wall shows words, answers and applause', async ({ ctx }) => {
	const { weaver, circleId } = await circleOfWeavers(ctx);
	const post = await writePost(weaver, { circleId, ...said('من عنده صوف أحمر؟') });
	const postId = post.ok ? post.value.postId : '';
	const other = await aMember(ctx, 'learner', 'خديجة');
	await writeReply(other, { postId, ...said('عندي') });
	await applaud(other, postId);
	expect((await readWall(other, circleId)).posts).toMatchObject([
		{ author: 'فاطمة', applause: 1, applauded: true, replies: [{ author: 'خديجة', text: 'عندي' }] },
	]);
	await applaud(other, postId);
	expect((await readWall(other, circleId)).posts).toMatchObject([{ applause: 0 }]);
	expect(await writePost(weaver, { circleId, ...said('') })).toEqual({
		ok: false,
		reason: 'nothing_said',
	});
});

test('the wall comes in pages', async ({ ctx }) => {
	const { weaver, circleId } = await circleOfWeavers(ctx);
	for (let n = 1; n <= 21; n++) await writePost(weaver, { circleId, ...said(`${n}`) });
	const first = await readWall(weaver, circleId);
	const second = await readWall(weaver, circleId, first.next);
	expect([first.posts.length, second.posts.length]).toEqual([20, 1]);
	expect(second).toMatchObject({ posts: [{ text: '1' }], next: undefined });
});

test('only the author and the staff hide a post', async ({ ctx }) => {
	const { weaver, circleId } = await circleOfWeavers(ctx);
	const post = await writePost(weaver, { circleId, ...said('كلمة') });
	const postId = post.ok ? post.value.postId : '';
	await expect(hidePost(await aMember(ctx), postId)).rejects.toThrow(Forbidden);
	await hidePost(await aMember(ctx, 'trainer'), postId);
	expect((await readWall(weaver, circleId)).posts).toEqual([]);
});

test('strangers and other schools see no wall', async ({ ctx }) => {
	const { weaver, circleId } = await circleOfWeavers(ctx);
	const stranger = actingAs(ctx, await aPerson(ctx.db));
	await expect(listCircles(stranger)).rejects.toThrow(Forbidden);
	await expect(readWall(stranger, circleId)).rejects.toThrow(Forbidden);
	const elsewhere = { ...weaver, school: await aSchool(ctx.db) };
	await expect(getCircle(elsewhere, circleId)).rejects.toThrow(NotFound);
	await expect(writePost(elsewhere, { circleId, ...said('x') })).rejects.toThrow(NotFound);
});

test('good news comes to the wall of the craft, once each', async ({ ctx }) => {
	const { weaver, circleId } = await circleOfWeavers(ctx);
	const makerId = weaver.actor.id;
	const certificate = { learnerId: makerId, craftId: 'rug_knot', code: 'ABCD23456789' };
	for (let times = 0; times < 2; times++) {
		await hearCertificate.run(ctx, certificate);
		await hearShop.run(ctx, { makerId, slug: 'fatima', regionCode: 'MA-04' });
		await hearFirstSale.run(ctx, { makerId, shopId: 'shop' });
	}
	const kinds = async () => (await readWall(weaver, circleId)).posts.map(({ kind }) => kind);
	expect(await kinds()).toEqual(['first_sale', 'shop', 'certificate']);
	await hearRevocation.run(ctx, certificate);
	expect(await kinds()).toEqual(['first_sale', 'shop']);
});

test('the directory lists who opened a shop', async ({ ctx }) => {
	const { weaver } = await circleOfWeavers(ctx);
	const mine = async () =>
		(await listMakers(ctx, { craftId: 'rug_knot' })).makers.filter(
			({ schoolId }) => schoolId === ctx.school.id,
		);
	expect(await mine()).toEqual([]);
	await hearShop.run(ctx, { makerId: weaver.actor.id, slug: 'fatima', regionCode: 'MA-04' });
	expect(await mine()).toMatchObject([{ name: 'فاطمة', shopSlug: 'fatima' }]);
});

test('a guest and a maker talk about an order, and nobody else listens', async ({ ctx }) => {
	const maker = await aMember(ctx, 'learner', 'فاطمة');
	const subject = newId();
	const opening = {
		kind: 'order' as const,
		subject,
		title: '',
		guestName: 'Claire',
		memberIds: [maker.actor.id],
	};
	const threadId = await openThread(ctx, opening);
	expect(await openThread(ctx, opening)).toBe(threadId);

	await sendAsGuest(ctx, { subject, text: 'Bonjour' });
	expect(await listThreads(maker)).toMatchObject([{ id: threadId, unread: true }]);
	await sendMessage(maker, { threadId, text: 'مرحبا' });
	expect((await readThread(maker, threadId)).messages).toMatchObject([
		{ author: 'Claire', text: 'Bonjour' },
		{ author: 'فاطمة', text: 'مرحبا' },
	]);
	expect(await readAsGuest(ctx, subject)).toHaveLength(2);
	expect(await readAsGuest(ctx, newId())).toEqual([]);

	const other = await aMember(ctx, 'coordinator');
	await expect(readThread(other, threadId)).rejects.toThrow(Forbidden);
	await expect(sendMessage(other, { threadId, text: 'x' })).rejects.toThrow(Forbidden);
	await expect(sendAsGuest(ctx, { subject: newId(), text: 'x' })).rejects.toThrow(NotFound);
});
