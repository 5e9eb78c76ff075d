/** From who needs a call first to who needs nothing any more. */
export const paces = ['call', 'stopped', 'on_time', 'waiting', 'finished', 'certified'] as const;
export type Pace = (typeof paces)[number];

/** Days without a step after which somebody calls, and after which she has stopped. */
export const callAfterDays = 7;
export const stoppedAfterDays = 21;
/** How far behind the calendar of the cohort, as a share of all lessons, before somebody calls. */
export const behindShare = 0.2;

const day = 86_400_000;

type Learner = {
	done: number;
	lessons: number;
	seenAt: Date | null;
	enrolledAt: Date;
	certified: boolean;
};
/** Days as '2026-02-01'; a cohort without an end has no calendar to be behind. */
type Calendar = { startsOn: string; endsOn: string | null };

/** How a learner of a cohort is getting on. */
export function paceOf(learner: Learner, calendar: Calendar, now: Date): Pace {
	const { done, lessons, seenAt, enrolledAt, certified } = learner;
	if (certified) return 'certified';
	if (lessons > 0 && done >= lessons) return 'finished';
	const begins = Math.max(Date.parse(calendar.startsOn), enrolledAt.getTime());
	if (begins > now.getTime()) return seenAt ? 'on_time' : 'waiting';

	const quiet = (now.getTime() - Math.max(begins, seenAt?.getTime() ?? 0)) / day;
	if (quiet >= stoppedAfterDays) return 'stopped';
	if (quiet >= callAfterDays) return 'call';
	const share = lessons ? done / lessons : 0;
	return expectedShare(begins, calendar, now) - share > behindShare ? 'call' : 'on_time';
}

/** What share of the lessons should be done by now, were they spread evenly up to the last day. */
function expectedShare(begins: number, { endsOn }: Calendar, now: Date) {
	if (!endsOn) return 0;
	const whole = Date.parse(endsOn) + day - begins;
	return whole > 0 ? Math.min(1, (now.getTime() - begins) / whole) : 1;
}
