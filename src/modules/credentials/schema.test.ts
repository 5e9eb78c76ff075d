import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Code } from './schema.ts';

test.each(['ABCD2345EFGH', 'abcd-2345-efgh', ' ABCD 2345 EFGH ', 'abcd٢٣٤٥efgh', 'ABCD۲۳۴۵EFGH'])(
	'%s is the same code',
	(typed) => expect(v.parse(Code, typed)).toBe('ABCD2345EFGH'),
);

test.each(['', 'ABCD2345EFG', 'ABCD2345EFGHJ', 'ABCD0345EFGH', 'OBCD2345EFGH', 'شهادة'])(
	'%s is none',
	(typed) => expect(v.safeParse(Code, typed).success).toBe(false),
);
