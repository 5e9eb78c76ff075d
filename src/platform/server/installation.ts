import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

type Installation = {
	/** The address that people reach this installation at, without a slash at its end. */
	origin: string;
	/** 32 bytes; what is encrypted at rest is encrypted under a key derived from them. */
	secret: Buffer;
};

let current: Installation | undefined;
export const useInstallation = (installation: Installation) => void (current = installation);

/** The address and the secret of this installation, as startServices set them. */
export function installation(): Installation {
	if (!current) throw new Error('useInstallation was not called at start');
	return current;
}

/** From the setting when there is one; otherwise made once and kept in the data folder. */
export function readSecret(setting: string | undefined, folder: string): Buffer {
	if (setting) return createHash('sha256').update(setting).digest();
	const path = `${folder}/secret`;
	mkdirSync(folder, { recursive: true });
	if (!existsSync(path)) writeOnce(path);
	return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}

/** Two processes that start together agree on whichever wrote first. */
function writeOnce(path: string) {
	try {
		writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
}
