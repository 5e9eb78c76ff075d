export type Body = Uint8Array | AsyncIterable<Uint8Array>;

/** `hash` is the SHA-256 of the content in hex, `bytes` its length. */
export type Stored = { hash: string; bytes: number };

/** Both ends included, as in HTTP; without `end` up to the last byte. */
export type Range = { start: number; end?: number };

/**
 * Bytes kept under the hash of their content, so the same content is stored once. A scope (the id
 * of a school, or a name such as `voice`) keeps what is its own apart: one school that deletes
 * a file takes nothing from another that has the same one.
 */
export interface Storage {
	put(scope: string, body: Body, options: { type: string }): Promise<Stored>;
	/** Undefined when there is no such content. */
	get(
		scope: string,
		hash: string,
		range?: Range,
	): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | undefined>;
	exists(scope: string, hash: string): Promise<boolean>;
	/** Deleting what is not there is no error. */
	delete(scope: string, hash: string): Promise<void>;
	/** Whether it can be written to at this moment. */
	healthy(): Promise<boolean>;
}
