import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { log } from '../log.ts';
import { channel } from './publish.ts';

type Heard = { event: (payload: string) => void; gap: () => void };

const pauses = [100, 500, 2_000, 10_000];

/**
 * One connection that listens for all subscribers of this process. When it is lost it comes back by
 * itself; `gap` says that events may have been missed meanwhile. The first connection is waited
 * for, so a wrong address is known at the start.
 */
export async function listen(url: string, { event, gap }: Heard) {
	let client: pg.Client | undefined;
	let stopped = false;
	const connected = await connect();
	client = connected;

	async function connect() {
		const next = new pg.Client({ connectionString: url, keepAlive: true });
		next.on('notification', ({ payload }) => event(payload ?? ''));
		// An error is followed by the end; without a listener it would end the process.
		next.on('error', (error) => log.error({ error }, 'live: connection lost'));
		await next.connect();
		await next.query(`listen ${channel}`);
		next.once('end', () => void comeBack());
		return next;
	}

	async function comeBack() {
		for (let attempt = 0; !stopped; attempt++) {
			client = await connect().catch(() => undefined);
			if (stopped) return void client?.end();
			if (client) return gap();
			await sleep(pauses[Math.min(attempt, pauses.length - 1)], undefined, { ref: false });
		}
	}

	return async function stop() {
		stopped = true;
		await client?.end();
	};
}
