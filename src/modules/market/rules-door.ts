/** Wrong codes in a row before the door closes for a while. */
const mostAttempts = 5;
const closedFor = 15 * 60 * 1000;

export type Door = { code: string; attempts: number; closedUntil: Date | null };
type Answer =
	{ is: 'right' } | { is: 'wrong'; attempts: number; closedUntil: Date | null } | { is: 'closed' };

/** Whether the code that the buyer says at the door is the order's; too many wrong ones close it. */
export function tryDoor({ code, attempts, closedUntil }: Door, said: string, now: Date): Answer {
	if (closedUntil && closedUntil > now) return { is: 'closed' };
	if (said.replace(/\s/g, '') === code) return { is: 'right' };
	const wrong = attempts + 1;
	return wrong < mostAttempts
		? { is: 'wrong', attempts: wrong, closedUntil: null }
		: { is: 'wrong', attempts: 0, closedUntil: new Date(now.getTime() + closedFor) };
}
