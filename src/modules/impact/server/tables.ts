import type { Indicator } from '../schema.ts';

declare module '#platform/server/database.ts' {
	interface SchoolTables {
		'impact.person': {
			school_id: string;
			id: string;
			sex: string | null;
			birth_year: number | null;
			setting: string | null;
			region_code: string | null;
			craft_id: string | null;
			noted_at: Date;
		};
		'impact.observation': {
			school_id: string;
			id: string;
			indicator: Indicator;
			cause: string;
			person_id: string;
			amount: bigint;
			observed_at: Date;
		};
	}
}
