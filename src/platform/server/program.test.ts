import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Runs a program of a few lines in a process of its own; `act` sees what it prints. */
async function running(lines: string, act: (printed: string, kill: () => void) => void = () => {}) {
	const source = `
		import { runProgram } from '#platform/server/program.ts';
		import { StartProblem } from '#platform/server/start-problem.ts';
		const say = (word) => console.info(word);
		const stay = () => setInterval(() => {}, 1000);
		${lines}`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', source]);
	let [out, err] = ['', ''];
	child.stdout.on('data', (data) => {
		out += data;
		act(`${data}`, () => child.kill('SIGTERM'));
	});
	child.stderr.on('data', (data) => (err += data));
	const [status] = await once(child, 'close');
	return { status, out: out.trim().split('\n'), err };
}

const onceUp = (printed: string, kill: () => void) => printed.includes('up') && kill();

test('a signal undoes the steps of the start in the opposite order', async () => {
	const { status, out } = await running(
		`await runProgram(async (later) => {
			later(() => say('close database'));
			later(async () => { throw new Error('stuck'); });
			later(() => say('close web'));
			stay(); say('up');
		});`,
		onceUp,
	);
	expect(status).toBe(0);
	expect(out.filter((line) => !line.startsWith('{'))).toEqual([
		'up',
		'close web',
		'close database',
	]);
	expect(out.some((line) => line.includes('stop failed'))).toBe(true);
});

test('the signal that npm passes on as well does not cut the stop short', async () => {
	const { status, out } = await running(
		`await runProgram(async (later) => {
			later(() => new Promise((done) => setTimeout(() => done(say('closed')), 200)));
			stay(); say('up');
		});`,
		(printed, kill) => printed.includes('up') && (kill(), kill()),
	);
	expect({ status, out }).toEqual({ status: 0, out: ['up', 'closed'] });
});

test('a start that fails says why in a sentence and undoes what it did', async () => {
	const { status, out, err } = await running(
		`await runProgram(async (later) => {
			later(() => say('close database'));
			throw new StartProblem('Port 3000 is used by another program.');
		});`,
	);
	expect({ status, out }).toEqual({ status: 1, out: ['close database'] });
	expect(err).toBe('Hirfa cannot start.\nPort 3000 is used by another program.\n');
});

test('an error that nobody caught is logged with its stack, and the program stops in order', async () => {
	const { status, out } = await running(
		`await runProgram(async (later) => {
			later(() => say('closed'));
			stay();
			setTimeout(() => { throw new TypeError('surprise'); });
		});`,
	);
	expect(status).toBe(1);
	expect(JSON.parse(out[0] ?? '')).toMatchObject({ level: 'fatal', error: { type: 'TypeError' } });
	expect(out.at(-1)).toBe('closed');
});
