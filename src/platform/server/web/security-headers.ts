/**
 * On every answer, files included. The policy for scripts is not here: a page brings its own, and on
 * a 304 another one would replace it in the browser's cache. Where a route sets frame-ancestors in a
 * policy of its own, browsers follow that.
 */
export const securityHeaders = ({ https }: { https: boolean }): Record<string, string> => ({
	// A star plays its clip in a frame of our own page, without a script.
	'x-frame-options': 'SAMEORIGIN',
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), interest-cohort=()',
	'cross-origin-opener-policy': 'same-origin',
	...(https && { 'strict-transport-security': 'max-age=31536000' }),
});
