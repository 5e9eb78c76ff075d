import { inboxOf } from '../inbox.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ messages: await inboxOf(event) });
