import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';
import { memberJoined as joined } from '../schema.ts';

export const schoolOpened = defineEvent(
	'school.school_opened',
	v.object({ schoolId: v.string(), slug: v.string(), regionCode: v.string() }),
);

/** Once for each role that a person takes up; also with what the person said about herself. */
export const memberJoined = defineEvent('school.member_joined', joined);
