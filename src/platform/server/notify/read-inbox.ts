import type { Visit } from '../context.ts';

/** The newest messages of everyone, for the page that a demo shows on its own machine. */
export const readInbox = ({ db }: Pick<Visit, 'db'>, limit = 50) =>
	db
		.selectFrom('platform.message_out')
		.select([
			'id',
			'channel',
			'recipient',
			'subject',
			'text',
			'locale',
			'status',
			'failure',
			'created_at',
		])
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();

type Asker = { demo: boolean; address: string; headers: Headers };

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const ofProxies = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Behind a proxy everyone comes from this machine, so a request that passed one is not trusted. */
export const mayReadInbox = ({ demo, address, headers }: Asker) =>
	demo && loopback.includes(address) && !ofProxies.some((name) => headers.has(name));
