import type { Access } from '#platform/media.ts';
import type { Json } from '../database.ts';

/** One stored content of a file: `hash` finds it in the storage, under the school as its scope. */
export type Variant = { hash: string; type: string; bytes: number };
/** By name: `640.avif`, `1280.jpg`, `original`, `sound.mp3`. */
export type Variants = Partial<Record<string, Variant>>;

export type FileRow = {
	school_id: string;
	id: string;
	owner_id: string;
	access: Access;
	/** Of the variant that every reader understands, with `type` and `bytes` of the same. */
	hash: string;
	type: string;
	bytes: number;
	/** As it was called on the device that sent it; shown, never trusted. */
	name: string;
	width: number | null;
	height: number | null;
	duration_ms: number | null;
	variants: Json<Variants>;
	created_at: Date;
};

declare module '../database.ts' {
	interface SchoolTables {
		'platform.file': FileRow;
	}
}
