import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { HIRFA_DEMO } from '$app/env/private';
import { NotFound } from '#platform/errors.ts';
import { readForm } from '#platform/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Every field of the kit, refused as soon as one is wrong. */
const Sample = v.object({
	name: v.pipe(v.string(), v.minLength(2), v.maxLength(40)),
	phone: v.pipe(v.string(), v.regex(/^0[5-7]\d{8}$/, 'phone')),
	craft: v.picklist(['weaving', 'clay', 'thread']),
	remark: v.string(),
	quantity: v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(9)),
	price: v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1)),
	paying: v.picklist(['cash', 'bank']),
	tool: v.picklist(['scissors', 'comb']),
	agreed: v.boolean(),
});

const guard = () => {
	const shown = HIRFA_DEMO ? HIRFA_DEMO === '1' : process.env.NODE_ENV !== 'production';
	if (!shown) throw new NotFound('components');
};

export const load: PageServerLoad = () => guard();

export const actions: Actions = {
	default: async ({ request }) => {
		guard();
		const form = await readForm(request, Sample);
		return form.ok ? { ...form.state, kept: true } : fail(422, { ...form.state, kept: false });
	},
};
