import { log } from './log.ts';
import { StartProblem } from './start-problem.ts';

type Stop = () => Promise<unknown> | unknown;
/** Registers how to undo a step of the start; stopping undoes them in the opposite order. */
type Later = (stop: Stop) => void;

const deadline = 20_000;

/**
 * Runs a program until a signal: first the steps of its start, then, in the opposite order, how each
 * is undone, also when a later step failed. A second signal, or a stop that hangs, ends it at once.
 */
export async function runProgram(start: (later: Later) => Promise<void>) {
	const stops: Stop[] = [];
	let stopping: Promise<void> | undefined;

	const stop = (status: number) => (stopping ??= stopAll(stops, status));
	// A terminal sends Ctrl-C to the whole group and npm passes it on, so the same one comes twice.
	let asked = Infinity;
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.on(signal, () => {
			if (performance.now() - asked > 1000) process.exit(1);
			asked = Math.min(asked, performance.now());
			void stop(0);
		});
	process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
	process.on('uncaughtException', (error) => {
		log.fatal({ error }, 'uncaught exception');
		void stop(1);
	});

	try {
		await start((stop) => void stops.unshift(stop));
	} catch (error) {
		console.error(error instanceof StartProblem ? `Hirfa cannot start.\n${error.message}` : error);
		await stop(1);
	}
}

async function stopAll(stops: readonly Stop[], status: number) {
	setTimeout(() => process.exit(1), deadline).unref();
	for (const stop of stops)
		await Promise.try(stop).catch((error: unknown) => log.error({ error }, 'stop failed'));
	process.exit(status);
}
