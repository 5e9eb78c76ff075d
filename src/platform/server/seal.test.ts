import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const secret = randomBytes(32);

test('what was sealed is read again, and never the same twice', () => {
	const [first, second] = [seal(secret, 'keys', 'سرّ'), seal(secret, 'keys', 'سرّ')];
	expect(unseal(secret, 'keys', first)).toBe('سرّ');
	expect(first).not.toBe(second);
});

test('another secret, another purpose or a changed byte reads nothing', () => {
	const sealed = seal(secret, 'keys', 'secret');
	const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
	expect(() => unseal(randomBytes(32), 'keys', sealed)).toThrow();
	expect(() => unseal(secret, 'other', sealed)).toThrow();
	expect(() => unseal(secret, 'keys', changed)).toThrow();
});
