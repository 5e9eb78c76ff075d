import { expect, test } from 'vitest';
import { imageUrls, soundUrl, widthsFor } from './media.ts';

test.each([
	[undefined, [160, 320, 640, 1280]],
	[100, [160]],
	[160, [160]],
	[161, [160, 320]],
	[1280, [160, 320, 640, 1280]],
	[4000, [160, 320, 640, 1280]],
])('a picture of %s pixels has the widths %s', (width, widths) =>
	expect(widthsFor(width)).toEqual(widths),
);

test('a small picture says its real width, so that the browser chooses well', () => {
	expect(imageUrls({ school: 'temara', id: 'x', width: 200, height: 100 })).toEqual({
		src: '/media/temara/x/1280.jpg',
		width: 200,
		height: 100,
		sources: [
			{
				type: 'image/avif',
				srcset: '/media/temara/x/160.avif 160w, /media/temara/x/320.avif 200w',
			},
			{
				type: 'image/webp',
				srcset: '/media/temara/x/160.webp 160w, /media/temara/x/320.webp 200w',
			},
		],
	});
});

test('the size of a large picture is that of its largest copy', () =>
	expect(imageUrls({ school: 'a', id: 'x', width: 4000, height: 3000 })).toMatchObject({
		width: 1280,
		height: 960,
	}));

test('a grant goes along', () =>
	expect(imageUrls({ school: 'a', id: 'x', width: 100, grant: 'g' })).toMatchObject({
		src: '/media/a/x/1280.jpg?grant=g',
		sources: [{ srcset: '/media/a/x/160.avif?grant=g 100w' }, {}],
	}));

test('a sound has one address', () =>
	expect(soundUrl({ school: 'a', id: 'x' })).toBe('/media/a/x/sound'));
