/** What PostgreSQL itself knows about our tables, in the order of their names. */
export type Catalog = readonly Table[];

export type Table = {
	/** 'schema.table' */
	name: string;
	columns: readonly Column[];
	constraints: readonly Constraint[];
	indexes: readonly Index[];
	/** Triggers of ours, rewrite rules and parents: a cluster has none of them. */
	extras: readonly string[];
};

export type Column = {
	name: string;
	type: string;
	required: boolean;
	/** The default's SQL; the expression of a generated column. */
	default: string | null;
	generated: boolean;
};

export type Constraint = {
	name: string;
	kind: 'primary' | 'unique' | 'foreign' | 'check' | 'exclusion';
	columns: readonly string[];
	deferrable: boolean;
	definition: string;
	foreign: Foreign | null;
};

export type Foreign = {
	target: string;
	columns: readonly string[];
	onDelete: Action;
	onUpdate: Action;
};
type Action = 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';

export type Index = {
	name: string;
	unique: boolean;
	exclusion: boolean;
	columns: readonly string[];
};

/**
 * Where a table lives once the database is a cluster: spread over it by school, copied to every
 * node, or on the first node alone.
 */
export type Place = 'distributed' | 'reference' | 'local';
export type Placement = Record<Place, readonly string[]>;
