import type { Actor } from '#platform/actor.ts';
import { ok, refuse } from '#platform/result.ts';

/** The trainer whose programme it is; the coordinator stands in for every trainer of the school. */
export const mayTeach = (actor: Actor, programme: { trainerId: string }) =>
	actor.roles.includes('coordinator') ||
	(actor.roles.includes('trainer') && actor.id === programme.trainerId);

export const mayManageCohorts = (actor: Actor) => actor.roles.includes('coordinator');

export const maySeeCohorts = (actor: Actor) =>
	actor.roles.includes('coordinator') || actor.roles.includes('trainer');

export const checkDates = ({ startsOn, endsOn }: { startsOn: string; endsOn?: string }) =>
	!endsOn || endsOn >= startsOn ? ok(undefined) : refuse('ends_before_start');

export const checkSeats = ({ seats, taken }: { seats: number; taken: number }) =>
	taken < seats ? ok(undefined) : refuse('cohort_full');
