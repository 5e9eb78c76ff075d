type Described = {
	type: string;
	message: string;
	code?: string;
	stack?: string;
	cause?: Described;
};

/**
 * What a log may keep of an error. PostgreSQL repeats the values of a row in `detail` and those of a
 * bad cast in the message, and valibot what was typed: none of it is kept.
 */
export function describeError(error: unknown): Described {
	if (!(error instanceof Error)) return describeOther(error);
	const { code } = error as { code?: unknown };
	const message = withoutValues(error.message, error.name, `${code ?? ''}`);
	return {
		type: error.constructor.name,
		message,
		...(typeof code === 'string' && { code }),
		stack: `${message}\n${framesOf(error)}`,
		...(error.cause !== undefined && { cause: describeError(error.cause) }),
	};
}

/** Libraries also tell of their troubles with plain objects; anything else may hold what it likes. */
function describeOther(error: unknown): Described {
	const message = (error as { message?: unknown } | null)?.message;
	const told = typeof message === 'string' ? withoutValues(message, '', '') : 'not an error';
	return { type: typeof error, message: told };
}

const framesOf = ({ stack = '' }: Error) =>
	stack
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.join('\n');

function withoutValues(message: string, name: string, code: string) {
	const repeatsValues = name === 'ValiError' || /^22/.test(code);
	const unquoted = repeatsValues ? message.replace(/"[^]*"|: [^]*$/, '…') : message;
	return unquoted.replace(/\+?\d[\d .-]{6,}\d/g, '…').replace(/\S+@\S+/g, '…');
}
