import type { Actor } from '#platform/actor.ts';

type Person = Pick<Actor, 'roles'>;

const is = (actor: Person, ...roles: Actor['roles']) =>
	roles.some((role) => actor.roles.includes(role));

/** To enrol, invite, change roles, remove and print cards. */
export const mayManageMembers = (actor: Person) => is(actor, 'coordinator', 'operator');

/** Trainers see the learners; the whole list belongs to those who manage it. */
export const mayListLearners = (actor: Person) => is(actor, 'trainer') || mayManageMembers(actor);

export const mayOpenSchool = (actor: Person) => is(actor, 'operator');
