import { fold } from '#platform/fold.ts';

/** What a list may say of a person, one column each; `given` and `family` are parts of the name. */
export const columns = [
	'name',
	'phone',
	'sex',
	'birthYear',
	'setting',
	'town',
	'craft',
	'given',
	'family',
] as const;
export type Column = (typeof columns)[number];

/** Headings as people write them in Arabic, French and English. */
const headings: Record<Column, readonly string[]> = {
	name: [
		...['الاسم', 'اسم', 'الاسم الكامل', 'الإسم', 'الإسم الكامل', 'الاسم والنسب', 'الاسم و النسب'],
		...['nom', 'noms', 'nom complet', 'nom et prénom', 'nom & prénom', 'nom prénom'],
		...['prénom et nom', 'name', 'full name', 'names'],
	],
	given: ['الاسم الشخصي', 'prénom', 'prénoms', 'first name', 'given name'],
	family: ['النسب', 'الاسم العائلي', 'nom de famille', 'last name', 'family name', 'surname'],
	phone: [
		...['الهاتف', 'هاتف', 'رقم الهاتف', 'الهاتف المحمول', 'الجوال', 'واتساب'],
		...['téléphone', 'tél', 'tel', 'n° de téléphone', 'n° tél', 'numéro de téléphone', 'gsm'],
		...['numéro', 'portable', 'mobile', 'whatsapp', 'phone', 'phone number', 'telephone'],
	],
	sex: ['الجنس', 'النوع', 'sexe', 'genre', 'sex', 'gender'],
	birthYear: [
		...['سنة الميلاد', 'سنة الازدياد', 'تاريخ الميلاد', 'تاريخ الازدياد'],
		...['année de naissance', 'date de naissance', 'naissance', 'né(e) en', 'né en', 'née en'],
		...['year of birth', 'birth year', 'date of birth', 'born'],
	],
	setting: [
		...['الوسط', 'قروي أو حضري', 'قروي/حضري', 'حضري/قروي', 'milieu', 'rural ou urbain'],
		...['rural/urbain', 'urbain/rural', 'rural or urban', 'rural/urban', 'urban/rural', 'setting'],
	],
	town: [
		...['المدينة', 'الجماعة', 'البلدة', 'القرية', 'الدوار', 'المدينة أو القرية'],
		...['ville', 'commune', 'village', 'douar', 'localité', 'ville ou village'],
		...['town', 'city', 'town or village'],
	],
	craft: ['الحرفة', 'المهنة', 'métier', 'artisanat', 'activité', 'craft', 'trade'],
};

const women = [
	...['امرأة', 'أنثى', 'مؤنث', 'سيدة', 'السيدة', 'آنسة', 'الآنسة', 'f', 'femme', 'féminin', 'mme'],
	...['madame', 'mlle', 'female', 'woman', 'w', 'mrs', 'ms'],
];
const men = [
	...['رجل', 'ذكر', 'مذكر', 'سيد', 'السيد', 'm', 'h', 'homme', 'masculin', 'monsieur', 'mr'],
	...['male', 'man'],
];
const rural = ['قروي', 'قروية', 'r', 'rural', 'rurale', 'campagne', 'countryside'];
const urban = ['حضري', 'حضرية', 'u', 'urbain', 'urbaine', 'urban', 'city'];

/** Letters and figures alone, as fold() has them: a star or a colon in a heading says nothing. */
const bare = (text: string) =>
	fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const lookUp = <T extends string>(words: [T, readonly string[]][]) => {
	const known = new Map(words.flatMap(([key, all]) => all.map((word) => [bare(word), key])));
	return (text: string): T | undefined => known.get(bare(text));
};

export const readHeading = lookUp(columns.map((column) => [column, headings[column]]));
/** What we wrote ourselves beside rows to mend: taken out again when they come back. */
const notes = ['السطر', 'ligne', 'line', 'ما يصحح', 'à corriger', 'to mend'].map(bare);
export const isNote = (heading: string) => notes.includes(bare(heading));

export const readSex = lookUp([
	['woman', women],
	['man', men],
]);
export const readSetting = lookUp([
	['rural', rural],
	['urban', urban],
]);

/** Crafts by any of their names. */
export const readCraftWith = (crafts: readonly { id: string; names: readonly string[] }[]) =>
	lookUp(crafts.map(({ id, names }) => [id, [id, ...names]]));
