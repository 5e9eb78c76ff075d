import { m } from '#messages/messages.js';
import type { SayRefusal } from './schema.ts';

export const sayRefusalText = {
	nothing_said: m.network_refused_nothing_said,
} satisfies Record<SayRefusal, () => string>;
