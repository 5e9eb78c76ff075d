import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { test } from '#tests/database.ts';
import { documents } from '#tests/documents.ts';

for (const [path, write] of Object.entries(documents))
	test(`${path} is fresh: npm run docs writes it`, async ({ ctx }) => {
		expect(readFileSync(path, 'utf8')).toBe(await write(ctx.db));
	});
