/** HIRFA_DEMO where it is set; otherwise a program that does not run in production is a demo. */
export const isDemo = (flag: '0' | '1' | undefined) =>
	flag === undefined ? process.env.NODE_ENV !== 'production' : flag === '1';
