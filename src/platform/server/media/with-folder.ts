import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for programs that only take files; it is gone when `work` ends, however it ends. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'hirfa-'));
	return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}
