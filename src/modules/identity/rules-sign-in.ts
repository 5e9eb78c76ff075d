const minute = 60_000;
const day = 24 * 60 * minute;

export const codeLife = 10 * minute;
export const codeTries = 5;
/** How long somebody may think about who she is after the code was right. */
export const proofLife = 10 * minute;
export const sessionLife = 90 * day;
/** A session in use is prolonged, but written at most once a day. */
export const sessionSlack = 89 * day;
export const challengeLife = 5 * minute;
export const profilesPerPhone = 6;

/** Most codes for one phone, and for all phones asked from one address, within a time. */
export const codeLimits = {
	phone: [
		{ most: 3, within: 10 * minute },
		{ most: 10, within: day },
	],
	// A whole class signs in behind one address on the day of enrolment.
	client: [{ most: 60, within: 60 * minute }],
} as const;

export const after = (now: Date, life: number) => new Date(now.getTime() + life);
export const before = (now: Date, life: number) => new Date(now.getTime() - life);

type Limit = { most: number; within: number };

/** Whether one more fits, given when the earlier ones were sent. */
export const fits = (limits: readonly Limit[], sent: readonly Date[], now: Date) =>
	limits.every(({ most, within }) => sent.filter((at) => at > before(now, within)).length < most);

/** Where to go after signing in: only a page of ours, never another site. */
export const safeNext = (next: string | null | undefined): string | undefined =>
	next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : undefined;
