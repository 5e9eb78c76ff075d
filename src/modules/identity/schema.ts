/** The languages that narration is recorded in; the interface has its own setting. */
export const audioLocales = ['ary', 'shi', 'tzm', 'rif', 'ar', 'fr'] as const;
export type AudioLocale = (typeof audioLocales)[number];
