import type * as v from 'valibot';
import type { Result } from '#platform/result.ts';
import type { Rate } from '#platform/server/check-rate.ts';
import type { Ctx, Visit } from '#platform/server/context.ts';

/** What a use case gives, before JSON: money is still a bigint and a moment a Date. */
export type Plain<T> = T extends string
	? string | bigint | Date
	: T extends readonly (infer E)[]
		? readonly Plain<E>[]
		: T extends object
			? { [K in keyof T]: Plain<T[K]> }
			: T;

type Entries = v.ObjectEntries;
type Out<E extends Entries> = v.InferOutput<v.ObjectSchema<E, undefined>>;
type None = Record<never, never>;
type Body = v.GenericSchema;
// A use case that returns nothing answers `{}`.
type Given<A> = Result<Plain<A>, string> | Plain<A> | undefined;

export type Operation<C extends Visit = Visit> = {
	method: 'get' | 'post';
	/** Below /schools/:school when `inSchool`; the words after `:` are in `path`'s entries. */
	at: string;
	id: string;
	says: string;
	inSchool: boolean;
	path: Entries;
	query: Entries;
	body: Body | undefined;
	answer: v.GenericSchema;
	created: boolean;
	/** Why it may be refused: 409, and 429 for `too_many`. */
	refusals: readonly string[];
	/** How often one address may ask. */
	rate: Rate | undefined;
	act: (ctx: C, input: never) => unknown;
};

type Spec<P extends Entries, Q extends Entries, B extends Body, A extends v.GenericSchema> = {
	id: string;
	says: string;
	path?: P;
	query?: Q;
	body?: B;
	answer: A;
	created?: boolean;
	refusals?: readonly string[] | { options: readonly string[] };
	rate?: Rate;
};

const make =
	<C extends Visit>(method: Operation['method'], inSchool: boolean) =>
	<
		A extends v.GenericSchema,
		P extends Entries = None,
		Q extends Entries = None,
		B extends Body = v.GenericSchema<None>,
	>(
		at: string,
		spec: Spec<P, Q, B, A>,
		act: (ctx: C, input: Out<P> & Out<Q> & v.InferOutput<B>) => Promise<Given<v.InferOutput<A>>>,
	): Operation<C> => ({
		...{ method, at, inSchool, id: spec.id, says: spec.says, answer: spec.answer },
		path: spec.path ?? {},
		query: spec.query ?? {},
		body: spec.body,
		created: spec.created ?? false,
		refusals: spec.refusals
			? 'options' in spec.refusals
				? spec.refusals.options
				: spec.refusals
			: [],
		rate: spec.rate,
		act,
	});

/** Reads of what belongs to no school, or to all of them. */
export const read = make<Visit>('get', false);
/** Acts that belong to no school. */
export const write = make<Visit>('post', false);
/** The same within the school of the address, as the member who asks. */
export const readIn = make<Ctx>('get', true);
export const writeIn = make<Ctx>('post', true);
