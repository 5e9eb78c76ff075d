import { nobody } from '#platform/actor.ts';
import { authorise } from '#platform/errors.ts';
import { eventStream } from '#platform/server/live/event-stream.ts';
import { personTopic } from '#platform/server/notify/notify-in-app.ts';
import type { RequestHandler } from './$types';

/** What happens to the signed-in person in this school: an event for each new notice. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const ctx = await locals.enter(params.school);
	authorise(ctx.actor.id !== nobody.id);
	return eventStream(ctx, [personTopic(ctx.actor.id)], request.headers);
};
