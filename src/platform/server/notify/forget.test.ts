import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { forgetMessages, forgetRecipient } from './forget.ts';
import { notify } from './notify.ts';

test('messages go after ninety days, and with the person', async ({ ctx }) => {
	const old = new Date(ctx.now.getTime() - 91 * 24 * 60 * 60 * 1000);
	for (const [to, now] of [
		['+212600000001', ctx.now],
		['+212600000002', ctx.now],
		['+212600000003', old],
	] as const)
		await notify({ ...ctx, now }, { channel: 'sms', to, text: 'x' });
	const left = () =>
		ctx.db
			.selectFrom('platform.message_out')
			.select('recipient')
			.where('school_id', '=', ctx.school.id)
			.orderBy('recipient')
			.execute()
			.then((rows) => rows.map(({ recipient }) => recipient));

	await forgetMessages.run(ctx, {});
	expect(await left()).toEqual(['+212600000001', '+212600000002']);
	await forgetRecipient(ctx, []);
	await forgetRecipient(ctx, ['+212600000002']);
	expect(await left()).toEqual(['+212600000001']);
});
