import type { Actor } from '#platform/actor.ts';
import { ok, refuse } from '#platform/result.ts';
import type { Multilingual } from '#platform/text.ts';

/** The trainer whose programme it is; the coordinator stands in for every trainer of the school. */
export const mayTeach = (actor: Actor, programme: { trainerId: string }) =>
	actor.roles.includes('coordinator') ||
	(actor.roles.includes('trainer') && actor.id === programme.trainerId);

/** Who holds a seat; those who teach it look in as well. */
export const mayFollow = (actor: Actor, lesson: { trainerId: string; enrolled: boolean }) =>
	lesson.enrolled || mayTeach(actor, lesson);

export const mayManageCohorts = (actor: Actor) =>
	actor.roles.includes('coordinator') || actor.roles.includes('operator');

export const maySeeCohorts = (actor: Actor) =>
	actor.roles.includes('trainer') || mayManageCohorts(actor);

export const checkDates = ({ startsOn, endsOn }: { startsOn: string; endsOn?: string }) =>
	!endsOn || endsOn >= startsOn ? ok(undefined) : refuse('ends_before_start');

export const checkSeats = ({ seats, taken }: { seats: number; taken: number }) =>
	taken < seats ? ok(undefined) : refuse('cohort_full');

/** The word of an address from a title, in Latin letters; empty when the title has none. */
export const addressOf = ({ en, fr }: Multilingual): string =>
	(en || fr || '')
		.normalize('NFD')
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 50);
