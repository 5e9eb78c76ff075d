import pino, { type DestinationStream } from 'pino';
import { describeError } from './describe-error.ts';

/** One JSON object a line. Nothing of a person goes in: no name, phone, address or query string. */
export const openLog = (destination?: DestinationStream) =>
	pino(
		{
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (level) => ({ level }) },
			serializers: { error: describeError },
		},
		destination ?? pino.destination({ fd: 1, sync: true }),
	);

export const log = openLog();

export type RequestLine = {
	request: string;
	method: string;
	/** The route's id, not the address, which may hold codes and names. */
	route: string | null;
	school: string | null;
	status: number;
	ms: number;
};
