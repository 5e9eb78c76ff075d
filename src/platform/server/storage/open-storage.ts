import { join } from 'node:path';
import { openFolder } from './folder.ts';
import { readS3Url } from './s3-settings.ts';
import { openS3 } from './s3.ts';
import type { Storage } from './storage.ts';

/** The bucket at `url`, or without one the folder `files` of the data folder. */
export const openStorage = (url: string | undefined, dataFolder: string): Storage =>
	url ? openS3(readS3Url(url)) : openFolder(join(dataFolder, 'files'));

let current: Storage | undefined;

/** Every process says once, at its start, where its files are. */
export const useStorage = (storage: Storage) => void (current = storage);

export function storage(): Storage {
	if (!current) throw new Error('useStorage(openStorage(…)) was not called at start');
	return current;
}
