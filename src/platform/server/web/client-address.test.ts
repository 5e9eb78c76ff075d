import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
	['nobody in front', '9.9.9.9', undefined, 0, '9.9.9.9'],
	['a claim without a proxy', '9.9.9.9', '1.1.1.1', 0, '9.9.9.9'],
	['one proxy', '10.0.0.1', '9.9.9.9', 1, '9.9.9.9'],
	['one proxy and a claim', '10.0.0.1', '1.1.1.1, 9.9.9.9', 1, '9.9.9.9'],
	['two proxies and a claim', '10.0.0.1', '1.1.1.1, 9.9.9.9, 10.0.0.2', 2, '9.9.9.9'],
	['around the proxy', '9.9.9.9', undefined, 1, '9.9.9.9'],
	['an empty header', '9.9.9.9', '', 1, '9.9.9.9'],
	['four in six', '::ffff:9.9.9.9', undefined, 0, '9.9.9.9'],
])('%s', (_, socket, forwarded, proxies, expected) => {
	expect(clientAddress(socket, forwarded, proxies)).toBe(expected);
});
