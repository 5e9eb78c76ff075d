const minute = 60_000;
const day = 24 * 60 * minute;

export const codeLife = 10 * minute;
/** Codes are forgotten after this, whether they were used or not. */
export const codeKept = 60 * minute;
export const codeTries = 5;
/** How long somebody may think about who she is after the code was right. */
export const proofLife = 10 * minute;
export const sessionLife = 90 * day;
/** A session in use is prolonged, but written at most once a day. */
export const sessionSlack = 89 * day;
export const challengeLife = 5 * minute;
export const profilesPerPhone = 6;

/** Most codes for one phone, and for all phones asked from one network address. */
export const codeRates = {
	phone: { limit: 5, windowSeconds: 600 },
	phoneDay: { limit: 15, windowSeconds: 86_400 },
	// A whole class signs in behind one address on the day of enrolment.
	client: { limit: 60, windowSeconds: 3600 },
} as const;

export const after = (now: Date, life: number) => new Date(now.getTime() + life);
export const before = (now: Date, life: number) => new Date(now.getTime() - life);

/** Where to go after signing in: only a page of ours, never another site. */
export const safeNext = (next: string | null | undefined): string | undefined =>
	next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : undefined;
