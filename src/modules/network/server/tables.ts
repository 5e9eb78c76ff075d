import type { Json } from '#platform/server/database.ts';
import type { PostKind, SubjectKind } from '../schema.ts';

type Words = { text: string; voice_file: string | null };

declare module '#platform/server/database.ts' {
	interface SchoolTables {
		'network.circle': {
			school_id: string;
			id: string;
			craft_id: string | null;
			region_code: string | null;
			created_at: Date;
		};
		'network.circle_member': {
			school_id: string;
			circle_id: string;
			member_id: string;
			joined_at: Date;
		};
		'network.post': Words & {
			school_id: string;
			id: string;
			circle_id: string;
			author_id: string;
			kind: PostKind;
			cause: string | null;
			photo_file: string | null;
			params: Json<Record<string, string>>;
			posted_at: Date;
			hidden_at: Date | null;
		};
		'network.reply': Words & {
			school_id: string;
			id: string;
			post_id: string;
			author_id: string;
			posted_at: Date;
		};
		'network.applause': {
			school_id: string;
			post_id: string;
			member_id: string;
			given_at: Date;
		};
		'network.thread': {
			school_id: string;
			id: string;
			subject_kind: SubjectKind;
			subject: string;
			title: string;
			guest_name: string | null;
			started_at: Date;
			last_message_at: Date;
		};
		'network.participant': {
			school_id: string;
			thread_id: string;
			member_id: string;
			read_at: Date | null;
		};
		'network.message': Words & {
			school_id: string;
			id: string;
			thread_id: string;
			author_id: string | null;
			photo_file: string | null;
			sent_at: Date;
		};
		'network.maker': {
			school_id: string;
			id: string;
			name: string;
			craft_id: string | null;
			region_code: string | null;
			certificate_code: string | null;
			shop_slug: string | null;
			listed: boolean;
			since: Date;
		};
	}
}
