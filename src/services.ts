import { readSecret, useInstallation } from '#platform/server/installation.ts';
import { readEnvironment } from '#platform/server/environment.ts';
import { openTransports } from '#platform/server/notify/open-transports.ts';
import { useTransports } from '#platform/server/notify/transport.ts';
import { openStorage, useStorage } from '#platform/server/storage/open-storage.ts';
import { isDemo } from './demo/is-demo.ts';
import { variables } from './env.ts';

/** Opens what the program reaches beyond its database; every process calls it once at its start. */
export function startServices() {
	const settings = readEnvironment(variables);
	useInstallation({
		origin: settings.ORIGIN ?? `http://localhost:${settings.PORT}`,
		secret: readSecret(settings.HIRFA_SECRET, settings.HIRFA_DATA),
	});
	useStorage(openStorage(settings.STORAGE_URL, settings.HIRFA_DATA));
	useTransports(openTransports(settings, { demo: isDemo(settings.HIRFA_DEMO) }));
}
