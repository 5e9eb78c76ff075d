import type { Json } from '#platform/server/database.ts';
import type { Material, ProjectVoices } from '../schema.ts';

declare module '#platform/server/database.ts' {
	interface SharedTables {
		'enterprise.wage_floor': { starts_on: string; amount: bigint; verified: boolean };
	}
	interface SchoolTables {
		'enterprise.project': {
			school_id: string;
			id: string;
			maker_id: string;
			craft_id: string | null;
			certificate_code: string | null;
			idea: string;
			customers: string;
			place: string;
			voices: Json<ProjectVoices>;
			opened_at: Date;
			updated_at: Date;
		};
		'enterprise.cost_sheet': {
			school_id: string;
			id: string;
			maker_id: string;
			name: string;
			/** Prices stand in it as strings of digits: JSON has no bigint. */
			materials: Json<(Omit<Material, 'unitPrice'> & { unitPrice: string })[]>;
			minutes: number;
			wage: bigint;
			tools: bigint;
			overheads: bigint;
			packaging: bigint;
			fee_points: number;
			price: bigint | null;
			shared: boolean;
			created_at: Date;
			updated_at: Date;
		};
	}
}
