import { json as text } from '#platform/server/database.ts';
import { exportMyData } from '../../../../personal-data.ts';
import { signedIn } from '../../signed-in.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const data = await exportMyData(await signedIn(event));
	return new Response(text(data), {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="hirfa.json"',
			'cache-control': 'no-store',
		},
	});
};
