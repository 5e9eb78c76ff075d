/**
 * On every answer, files included; a page's own policy for scripts is added where it is rendered and
 * replaces the one here. A route that needs another sets it in its response.
 */
export const securityHeaders = ({ https }: { https: boolean }): Record<string, string> => ({
	'content-security-policy': "frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy':
		'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), interest-cohort=()',
	'cross-origin-opener-policy': 'same-origin',
	...(https && { 'strict-transport-security': 'max-age=31536000' }),
});
