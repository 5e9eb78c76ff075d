/** The legal minimum an hour as a page shows it; `amount` in centimes, as digits. */
export type Floor = { amount: string; year: string; verified: boolean };
