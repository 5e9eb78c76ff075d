import { readEnvironment } from '#platform/server/environment.ts';
import { openStorage, useStorage } from '#platform/server/storage/open-storage.ts';
import { variables } from './env.ts';

/** Opens what the program reaches beyond its database; every process calls it once at its start. */
export function startServices() {
	const { STORAGE_URL, HIRFA_DATA } = readEnvironment(variables);
	useStorage(openStorage(STORAGE_URL, HIRFA_DATA));
}
