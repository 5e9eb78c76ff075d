/** Morocco keeps one clock all year but for the month of fasting: UTC+1. */
const offset = '+01:00';
const hour = 60 * 60 * 1000;

/** The first instant of that month ('2026-11') in Morocco, and that of the next. */
export function monthRange(month: string) {
	const [year = 0, number = 1] = month.split('-').map(Number);
	const next = number === 12 ? `${year + 1}-01` : `${year}-${`${number + 1}`.padStart(2, '0')}`;
	const start = (of: string) => new Date(`${of}-01T00:00:00${offset}`);
	return { from: start(month), until: start(next) };
}

/** The last `count` months in Morocco as '2026-11', the oldest first. */
export function lastMonths(now: Date, count: number): string[] {
	const local = new Date(now.getTime() + hour);
	const newest = local.getUTCFullYear() * 12 + local.getUTCMonth();
	return Array.from({ length: count }, (_, i) => {
		const at = newest - (count - 1 - i);
		return `${Math.floor(at / 12)}-${`${(at % 12) + 1}`.padStart(2, '0')}`;
	});
}
