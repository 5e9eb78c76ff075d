import { found } from '#platform/errors.ts';
import { sendPicture } from '#platform/server/pictures.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) =>
	found(sendPicture(params.name, url.search), `picture ${params.name}`);
