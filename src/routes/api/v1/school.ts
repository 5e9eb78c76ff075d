import * as v from 'valibot';
import { listMembers, listSchools, registerMember, whoAmI } from '#modules/school/index.server.ts';
import { memberRoles, memberView, newMember, registerRefusals } from '#modules/school/schema.ts';
import { found } from '#platform/errors.ts';
import { read, readIn, writeIn } from './operation.ts';
import { id, many, maybe, picked, text } from './shapes.ts';

const role = v.picklist(memberRoles);

export const school = [
	read(
		'/schools',
		{
			id: 'listSchools',
			says: 'Every school of this installation',
			answer: v.object({ schools: many(v.object({ slug: text, name: picked, town: text })) }),
		},
		async (visit) => ({ schools: await listSchools(visit) }),
	),
	read(
		'/me',
		{
			id: 'whoAmI',
			says: 'The signed-in person, her schools and her roles there; 404 for a stranger',
			answer: v.object({
				id,
				name: text,
				schools: many(v.object({ slug: text, name: picked, roles: many(text) })),
			}),
		},
		async (visit) => found(await whoAmI(visit), 'session'),
	),
	readIn(
		'/members',
		{
			id: 'listMembers',
			says: 'Members by name, 50 at a time: all for a coordinator, learners for a trainer',
			query: {
				search: v.optional(v.pipe(text, v.maxLength(120))),
				role: v.optional(role),
				after: v.optional(id),
			},
			answer: v.object({
				members: many(memberView),
				next: maybe(id),
			}),
		},
		listMembers,
	),
	writeIn(
		'/members',
		{
			id: 'registerMember',
			says: 'Enrols a person; the same name with the same phone is the same person',
			body: newMember,
			answer: v.object({ memberId: id, created: v.boolean() }),
			created: true,
			refusals: registerRefusals,
		},
		registerMember,
	),
];
