import { readSecret, useInstallation } from '#platform/server/installation.ts';
import { readEnvironment } from '#platform/server/environment.ts';
import { subscribe } from '#platform/server/events.ts';
import { openTransports } from '#platform/server/notify/open-transports.ts';
import { useTransports } from '#platform/server/notify/transport.ts';
import { openStorage, useStorage } from '#platform/server/storage/open-storage.ts';
import { isDemo } from './demo/is-demo.ts';
import { variables } from './env.ts';
import { subscriptions } from './jobs.ts';

/**
 * Opens what the program reaches beyond its database, and says who hears which event; every process
 * calls it once at its start, and so does the web server's copy of these modules.
 */
export function startServices() {
	subscribe(subscriptions);
	const settings = readEnvironment(variables);
	useInstallation({
		origin: settings.ORIGIN ?? `http://localhost:${settings.PORT}`,
		secret: readSecret(settings.HIRFA_SECRET, settings.HIRFA_DATA),
	});
	useStorage(openStorage(settings.STORAGE_URL, settings.HIRFA_DATA));
	useTransports(openTransports(settings, { demo: isDemo(settings.HIRFA_DEMO) }));
}
