import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
let present: Promise<boolean> | undefined;

/** Whether this machine has ffmpeg; asked once. */
export const hasFfmpeg = () =>
	(present ??= run('ffmpeg', ['-version']).then(
		() => true,
		() => false,
	));

/** What people sent is read from a file alone, by one thread, for a limited time. */
const careful = ['-nostdin', '-v', 'error', '-protocol_whitelist', 'file,pipe', '-threads', '1'];

/** Rejects when ffmpeg cannot make sense of the file. */
export const runFfmpeg = (from: string, parameters: readonly string[], to: string) =>
	run('ffmpeg', [...careful, '-i', from, ...parameters, '-y', to], { timeout: 120_000 });

/** Milliseconds; undefined where ffprobe is missing or finds none. */
export async function probeDuration(path: string): Promise<number | undefined> {
	const show = ['-show_entries', 'format=duration', '-of', 'csv=p=0'];
	const { stdout } = await run(
		'ffprobe',
		['-v', 'error', '-protocol_whitelist', 'file,pipe', ...show, path],
		{
			timeout: 20_000,
		},
	).catch(() => ({ stdout: '' }));
	const seconds = Number.parseFloat(stdout);
	return Number.isFinite(seconds) ? Math.round(seconds * 1000) : undefined;
}
