import { sql } from 'kysely';
import type { Visit } from '#platform/server/context.ts';

/** Each word of the query, or the known one that looks most like it; undefined when nothing changes. */
export async function correctWords({ db }: Visit, q: string): Promise<string | undefined> {
	const typed = q.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const { rows } = await sql<{ typed: string; nearest: string | null }>`
		select typed, (
			select word from market.word
			where word % market.fold(typed)
			order by similarity(word, market.fold(typed)) desc, word
			limit 1
		) as nearest
		from unnest(${typed}::text[]) with ordinality as asked (typed, place)
		order by place`.execute(db);
	const corrected = rows.map(({ typed, nearest }) => nearest ?? typed).join(' ');
	return rows.some(({ nearest }) => nearest) && corrected !== typed.join(' ').toLowerCase()
		? corrected
		: undefined;
}
