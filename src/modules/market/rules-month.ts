/** Morocco keeps one clock all year but for the month of fasting: UTC+1. */
const offset = '+01:00';

/** The first instant of that month ('2026-11') in Morocco, and that of the next. */
export function monthRange(month: string) {
	const [year = 0, number = 1] = month.split('-').map(Number);
	const next = number === 12 ? `${year + 1}-01` : `${year}-${`${number + 1}`.padStart(2, '0')}`;
	const start = (of: string) => new Date(`${of}-01T00:00:00${offset}`);
	return { from: start(month), until: start(next) };
}
