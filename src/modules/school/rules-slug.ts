/**
 * First words of our own addresses, which no school may take as its own. A test holds them against
 * the folders of src/routes; the others are kept for pages to come and for files at the root.
 */
export const reservedSlugs: ReadonlySet<string> = new Set(
	`about account accounts admin api app apple-touch-icon ar assets blog card cards cart certificates
	checkout circles contact credentials dev docs download en errors events explore favicon files fr
	healthz help heritage home impact invitation invitations learn learning legal live login logo
	logout makers manifest market media me messages metrics mobile network news notifications orders
	pictures pieces privacy products profile profiles programmes project projects public register
	robots school schools scorm search security sell service-worker settings shop shops sign-in
	sign-out sign-up sitemap start static stats status story studio support system teach terms test
	tests upload uploads users verify voice voices well-known www xapi zgh`.split(/\s+/),
);

/** A word for the address of a school, as it may be suggested from its name in Latin letters. */
export const suggestSlug = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 41)
		.replace(/-+$/, '');
