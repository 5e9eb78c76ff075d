import type { Actor } from '#platform/actor.ts';
import { ok, refuse } from '#platform/result.ts';

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
