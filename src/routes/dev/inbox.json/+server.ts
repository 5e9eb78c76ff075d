import { inboxOf } from '../inbox.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
	Response.json(await inboxOf(event), { headers: { 'cache-control': 'no-store' } });
