import * as v from 'valibot';
import { defineEvent } from '#platform/server/events.ts';
import { consentChanged, memberChanged as changed, memberJoined as joined } from '../schema.ts';

export const schoolOpened = defineEvent(
	'school.school_opened',
	v.object({ schoolId: v.string(), slug: v.string(), regionCode: v.string() }),
);

/** Once for each role that a person takes up; also with what the person said about herself. */
export const memberJoined = defineEvent('school.member_joined', joined);

/** She said something else about herself: all of it, null where it is unsaid. */
export const memberChanged = defineEvent('school.member_changed', changed);

export const consentGiven = defineEvent('school.consent_given', consentChanged);
export const consentWithdrawn = defineEvent('school.consent_withdrawn', consentChanged);
