import {
	QueryNode,
	RawNode,
	SelectModifierNode,
	type Kysely,
	type KyselyPlugin,
	type RootOperationNode,
} from 'kysely';
import type { Db, SchoolTables, SharedTables } from './database.ts';

/** Every read that asks all schools at once, each with a LIMIT or an aggregate; and the upkeep. */
type Reason = 'market search' | 'public programmes' | 'public makers' | 'public counts' | 'upkeep';

/** Begins the comment by which a statement says that it means all schools. */
export const acrossMark = '/* across schools: ';

/** The one door to the tables of all schools at once; the reasons are a closed list. */
export const acrossSchools = (db: Db, reason: Reason): Kysely<SharedTables & SchoolTables> =>
	(db as unknown as Kysely<SharedTables & SchoolTables>).withPlugin(marking(reason));

const marking = (reason: Reason): KyselyPlugin => {
	const comment = RawNode.createWithSql(`${acrossMark}${reason} */`);
	const modifier = SelectModifierNode.createWithExpression(comment);
	return {
		transformQuery: ({ node }) => mark(node, comment, modifier),
		transformResult: async ({ result }) => result,
	};
};

function mark(node: RootOperationNode, comment: RawNode, modifier: SelectModifierNode) {
	switch (node.kind) {
		case 'SelectQueryNode':
			return QueryNode.cloneWithEndModifier(node, modifier);
		case 'DeleteQueryNode':
			return QueryNode.cloneWithEndModifier(node, comment);
		case 'RawNode': {
			const [first = '', ...rest] = node.sqlFragments;
			return { ...node, sqlFragments: [`${comment.sqlFragments.join('')} ${first}`, ...rest] };
		}
		default:
			throw new Error(`${node.kind} does not go across schools`);
	}
}
