import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { aMember } from '#tests/factories.ts';
import {
	countUnread,
	listNotifications,
	markNotificationsRead,
	notifyInApp,
} from './notify-in-app.ts';

test('a person reads her own notices, in the language of the moment', async ({ ctx }) => {
	const maker = await aMember(ctx);
	const notice = { personId: maker.actor.id, kind: 'test', textKey: 'notify_inbox_empty' } as const;
	for (const cause of ['1', '1', '2']) await notifyInApp(ctx, { ...notice, cause, href: '/x' });

	expect(await countUnread(maker)).toBe(2);
	expect(await listNotifications({ ...maker, locale: 'fr' })).toMatchObject([
		{ text: 'Aucun message pour le moment.', href: '/x', isRead: false },
		{ text: 'Aucun message pour le moment.' },
	]);
	expect(await listNotifications(await aMember(ctx))).toEqual([]);
});

test('what came after the page was shown stays unread', async ({ ctx }) => {
	const maker = await aMember(ctx);
	const later = { ...ctx, now: new Date(ctx.now.getTime() + 1000) };
	const notice = { personId: maker.actor.id, kind: 'test', textKey: 'notify_inbox_empty' } as const;
	await notifyInApp(ctx, { ...notice, cause: '1' });
	await notifyInApp(later, { ...notice, cause: '2' });
	await markNotificationsRead(await aMember(ctx), later.now);
	expect(await countUnread(maker)).toBe(2);

	await markNotificationsRead(maker, ctx.now);

	expect(await countUnread(maker)).toBe(1);
	expect(await listNotifications(maker)).toMatchObject([{ isRead: false }, { isRead: true }]);
});
