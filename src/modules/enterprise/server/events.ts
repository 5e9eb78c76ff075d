import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';

export const projectOpened = defineEvent(
	'enterprise.project_opened',
	v.object({ projectId: v.string(), makerId: v.string(), craftId: v.nullable(v.string()) }),
);
