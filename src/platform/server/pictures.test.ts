import { expect, test } from 'vitest';
import { pictureNames, pictureUrl, sendPicture } from './pictures.ts';

test('a picture is kept for ever under its hash, and nothing of it runs', () => {
	const [name = ''] = pictureNames();
	const url = pictureUrl(name) ?? '';
	const answer = sendPicture(name, url.slice(url.indexOf('?')));
	expect(answer?.headers.get('cache-control')).toContain('immutable');
	expect(answer?.headers.get('content-security-policy')).toContain('sandbox');
	expect(answer?.headers.get('content-type')).toBe('image/svg+xml');
	expect(sendPicture(name, '?old')?.headers.get('cache-control')).toBe('no-cache');
});

test('a name that is not shipped leads nowhere', () => {
	expect(sendPicture('../programmes', '')).toBeUndefined();
	expect(pictureUrl('no-such')).toBeUndefined();
	expect(pictureUrl(undefined)).toBeUndefined();
});
