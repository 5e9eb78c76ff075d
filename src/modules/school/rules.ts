import type { Actor } from '#platform/actor.ts';
import type { CardGivingRefusal, ContactRefusal } from './schema.ts';

type Person = Pick<Actor, 'roles'>;

const is = (actor: Person, ...roles: Actor['roles']) =>
	roles.some((role) => actor.roles.includes(role));

/** To enrol, invite, change roles, remove and print cards. */
export const mayManageMembers = (actor: Person) => is(actor, 'coordinator', 'operator');

/** Trainers see the learners; the whole list belongs to those who manage it. */
export const mayListLearners = (actor: Person) => is(actor, 'trainer') || mayManageMembers(actor);

export const mayOpenSchool = (actor: Person) => is(actor, 'operator');

type Standing = { isOperator: boolean; schools: { slug: string; roles: Actor['roles'] }[] };

/** Where a person's day begins, without the language: her desk where she has one, else her lessons. */
export function firstPage({ isOperator, schools }: Standing): string {
	const where = (role: Actor['roles'][number]) => schools.find(({ roles }) => roles.includes(role));
	const desk = where('coordinator');
	if (desk) return `/${desk.slug}/members`;
	const bench = where('trainer');
	if (bench) return `/${bench.slug}/teach`;
	if (where('learner')) return '/learn';
	return isOperator ? '/schools/new' : '/me';
}

type CardHolder = {
	left: boolean;
	isOperator: boolean;
	roles: Actor['roles'];
	/** In how many schools she is. */
	schools: number;
};

/**
 * A card signs in wholly, so whoever prints it could use it: it must open nothing that the
 * coordinator who prints it may not see anyway.
 */
export function checkCard(holder: CardHolder): CardGivingRefusal | undefined {
	if (holder.left) return 'card_left';
	if (holder.isOperator || holder.roles.includes('coordinator')) return 'card_staff';
	return holder.schools > 1 ? 'card_elsewhere' : undefined;
}

/** A name and a phone are mended by a coordinator only for somebody who is hers alone. */
export const checkContact = (
	person: Pick<CardHolder, 'isOperator' | 'schools'>,
): ContactRefusal | undefined =>
	person.isOperator || person.schools > 1 ? 'contact_elsewhere' : undefined;
