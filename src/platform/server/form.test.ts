import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readForm } from './form.ts';

const schema = v.object({ name: v.pipe(v.string(), v.minLength(2)), agreed: v.boolean() });
const posted = (body: BodyInit, init: object = {}) =>
	new Request('http://localhost/', { method: 'POST', body, ...init });

test('a form is read by its schema, and a refused one keeps what was typed', async () => {
	const body = new FormData();
	body.set('name', 'Z');
	body.set('agreed', 'on');
	expect(await readForm(posted(body), schema)).toMatchObject({
		ok: false,
		state: { values: { name: 'Z', agreed: 'on' }, problems: { name: 'min_length' } },
	});
	body.set('name', 'Zineb');
	expect(await readForm(posted(body), schema)).toMatchObject({
		ok: true,
		input: { name: 'Zineb', agreed: true },
	});
});

test('a form that is too large is a problem of the form, not the end of the page', async () => {
	const stream = new ReadableStream({
		start: (controller) => controller.error(Object.assign(new Error('large'), { status: 413 })),
	});
	const headers = { 'content-type': 'multipart/form-data; boundary=x' };
	const form = await readForm(posted(stream, { headers, duplex: 'half' }), schema);
	expect(form).toMatchObject({ ok: false, state: { problems: { form: 'max_size' } } });
});
