import { api } from '../v1/api.ts';
import { operationsOf, type Document } from './operations.ts';
import type { PageServerLoad } from './$types';

/** The page tells what the document tells: there is no second list of operations. */
export const load: PageServerLoad = async ({ locals, getClientAddress }) => {
	const { enter, visit } = locals;
	const env = { enter, visit, client: getClientAddress() };
	const answer = await api.request('/api/v1/openapi.json', {}, env);
	const document = (await answer.json()) as Document;
	return { groups: operationsOf(document) };
};
