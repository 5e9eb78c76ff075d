import type { ColumnType, Generated } from 'kysely';
import type { AudioLocale } from '#modules/identity/schema.ts';
import type { Json } from '#platform/server/database.ts';
import type { Multilingual } from '#platform/text.ts';
import type { Finding, Row } from '../rules-import-row.ts';
import type { Cover, Step } from '../schema.ts';

declare module '#platform/server/database.ts' {
	interface SchoolTables {
		'learning.programme': {
			school_id: string;
			id: string;
			slug: string;
			source_key: string | null;
			source_version: number | null;
			craft_id: string | null;
			title: Json<Multilingual>;
			summary: Json<Multilingual>;
			competences: ColumnType<Multilingual[], string | undefined, string>;
			hours: number;
			trainer_id: string;
			published_at: Date | null;
			created_at: Date;
		};
		'learning.module': {
			school_id: string;
			id: string;
			programme_id: string;
			position: number;
			key: string;
			kind: 'craft' | 'business';
			title: Json<Multilingual>;
			summary: Json<Multilingual>;
			hours: number;
		};
		'learning.lesson': {
			school_id: string;
			id: string;
			module_id: string;
			position: number;
			key: string;
			title: Json<Multilingual>;
			goal: Json<Multilingual>;
			minutes: number;
			published_version: number | null;
			cover: ColumnType<Cover | null, string | undefined, string>;
			draft_steps: ColumnType<Step[], string | undefined, string>;
			draft_revision: Generated<number>;
			source_hash: string | null;
		};
		'learning.lesson_version': {
			school_id: string;
			id: string;
			lesson_id: string;
			number: number;
			steps: Json<Step[]>;
			content_hash: string;
			published_at: Date;
		};
		'learning.cohort': {
			school_id: string;
			id: string;
			programme_id: string;
			name: string;
			starts_on: string;
			ends_on: string | null;
			seats: number;
			created_at: Date;
		};
		'learning.enrolment': {
			school_id: string;
			id: string;
			cohort_id: string;
			learner_id: string;
			enrolled_at: Date;
			withdrawn_at: Date | null;
		};
		'learning.progress': {
			school_id: string;
			learner_id: string;
			lesson_id: string;
			version: number;
			furthest_step: number;
			started_at: Date;
			completed_at: Date | null;
			seen_at: Date | null;
		};
		'learning.join_request': {
			school_id: string;
			id: string;
			programme_id: string;
			person_id: string;
			name: string;
			asked_at: Date;
			answer: 'accepted' | 'declined' | null;
			answered_at: Date | null;
		};
		'learning.import': {
			school_id: string;
			id: string;
			cohort_id: string;
			asked_by: string;
			asked_at: Date;
			headings: Json<string[]>;
			/** Emptied when all are done: whoever went in is a member now. */
			rows: Json<Row[]>;
			total: number;
			done: number;
			added: number;
			known: number;
			findings: Json<Finding[]>;
			finished_at: Date | null;
		};
		'learning.clip': {
			school_id: string;
			id: string;
			lesson_id: string;
			step_key: string;
			voice: AudioLocale;
			file: string;
			recorded_by: string;
			recorded_at: Date;
		};
	}
}
