import type { Actor } from '#platform/actor.ts';
import { ok, refuse } from '#platform/result.ts';

type Said = { text: string; voiceFile?: string | undefined; photoFile?: string | undefined };

/** A voice or a picture may stand in for words; nothing at all is refused. */
export const checkSaid = ({ text, voiceFile, photoFile }: Said) =>
	text || voiceFile || photoFile ? ok(undefined) : refuse('nothing_said');

/** Members of the school read and write on the walls of its circles. */
export const isMember = ({ roles }: Actor) => roles.some((role) => role !== 'operator');

/** Who hides what hurts: the author, and the staff. */
export const mayHide = (actor: Actor, authorId: string) =>
	actor.id === authorId || actor.roles.includes('trainer') || actor.roles.includes('coordinator');
