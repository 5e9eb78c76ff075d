import { expect } from 'vitest';
import { nobody } from '#platform/actor.ts';
import { test } from '#tests/database.ts';
import { aMember, aSchool } from '#tests/factories.ts';
import { addMember } from './add-member.ts';
import { whoAmI } from './who-am-i.ts';

test('the header knows her name and what she is in each of her schools', async ({ ctx }) => {
	const me = await aMember(ctx, 'trainer', 'خديجة');
	const second = { ...ctx, school: await aSchool(ctx.db) };
	await addMember(second, { personId: me.actor.id, name: 'خديجة', role: 'learner' });
	expect(await whoAmI({ ...me, locale: 'fr' })).toMatchObject({
		name: 'خديجة',
		isOperator: false,
		schools: [
			{ slug: ctx.school.slug, name: { text: 'École de Témara' }, roles: ['trainer'] },
			{ slug: second.school.slug, roles: ['learner'] },
		],
	});
	expect(await whoAmI({ ...ctx, actor: nobody })).toBeUndefined();
});
