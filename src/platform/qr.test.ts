import { expect, test } from 'vitest';
import { qrPath, qrSvg } from './qr.ts';

test('a code has a quiet margin, and its corners where readers look for them', () => {
	const { size, path } = qrPath('https://example.ma/c/HRF-7K2M');
	expect(size).toBeGreaterThanOrEqual(21 + 8);
	expect(path).toMatch(/^M4 4h7v1h-7z/);
	expect(path).toContain(`M${size - 11} 4h7v1h-7z`);
	expect(path).toMatch(new RegExp(`M4 ${size - 5}h7v1h-7z`));
	expect(qrPath('https://example.ma/c/HRF-7K2M')).toEqual({ size, path });
});

test('what it says is drawn, not written', () =>
	expect(qrSvg('<script>&"')).not.toContain('script'));
