import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';

/** In each school that she was in, so that read models forget her, too. */
export const personErased = defineEvent(
	'identity.person_erased',
	v.object({ personId: v.string() }),
);
