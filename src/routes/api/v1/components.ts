import type { GenerateSpecOptions } from 'hono-openapi';

type Components = NonNullable<GenerateSpecOptions['documentation']>['components'];

/** What many operations have in common. */
export const components: Components = {
	securitySchemes: {
		session: { type: 'http', scheme: 'bearer', description: 'The value of the cookie `session`' },
		cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
	},
	parameters: {
		school: {
			name: 'school',
			in: 'path',
			required: true,
			description: 'The word of the school in its addresses',
			schema: { type: 'string' },
		},
		language: {
			name: 'Accept-Language',
			in: 'header',
			description: 'ar, fr or en; ar when none of them is asked for',
			schema: { type: 'string' },
		},
		key: {
			name: 'Idempotency-Key',
			in: 'header',
			description:
				'Made up by the caller for one act; the same key again gives the first answer again and does nothing',
			schema: { type: 'string', minLength: 1, maxLength: 200 },
		},
	},
	responses: {
		BadInput: {
			description: 'Something is wrong with what was sent; `problems` by the path of the field',
			content: {
				'application/json': {
					schema: {
						type: 'object',
						required: ['reason'],
						properties: {
							reason: {
								type: 'string',
								enum: ['bad_input', 'not_json', 'idempotency_key_too_long'],
							},
							problems: { type: 'object', additionalProperties: { type: 'string' } },
						},
					},
				},
			},
		},
	},
};
