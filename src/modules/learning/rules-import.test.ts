import fc from 'fast-check';
import iconv, { type Encoding } from 'iconv-lite';
import { expect, test } from 'vitest';
import { m } from '#messages/messages.js';
import { overwriteGetLocale } from '#messages/runtime.js';
import { decodeList } from './rules-import-decode.ts';
import { writeMend, writeTemplate } from './rules-import-mend.ts';
import { readSheet } from './rules-import-sheet.ts';
import { columns, isNote, readHeading, readSetting, readSex } from './rules-import-words.ts';
import { headingText, mendWords } from './text.ts';
import { longestList, mostRows, readList } from './rules-import.ts';

const now = new Date('2026-03-01T10:00:00Z');
const crafts = [{ id: 'rug_knot', names: ['الزربية المعقودة', 'Tapis noué main', 'Knotted rug'] }];
const read = (text: string | Uint8Array) =>
	readList({ bytes: typeof text === 'string' ? Buffer.from(text) : text, crafts, now });
const rowsOf = (text: string | Uint8Array) => {
	const list = read(text);
	if (!list.ok) throw new Error(list.reason);
	return list.value.rows;
};
const peopleOf = (text: string | Uint8Array) =>
	rowsOf(text).map((row) => ('person' in row ? row.person : row.problems));
const reasonsOf = (text: string) =>
	rowsOf(text).map((row) => ('person' in row ? [] : row.problems.map(({ reason }) => reason)));

const arabic = 'الاسم,الهاتف,الجنس\nفاطمة أيت علي,0612345678,امرأة\nعمر بوعزة,,رجل\n';
const french = 'Nom;Téléphone;Sexe\nÉlodie Aït-Ça;0612345678;F\nMÉRIÈM HAÏDA;;F\n';

test.each<[Encoding, boolean]>([
	['utf-8', false],
	['utf-8', true],
	['utf-16le', false],
	['utf-16le', true],
	['utf-16be', false],
	['utf-16be', true],
])('%s, mark %s, reads in both languages', (encoding, addBOM) => {
	for (const text of [arabic, french])
		expect(decodeList(iconv.encode(text, encoding, { addBOM }))).toBe(text);
});

test('eight bits are told apart by what they spell', () => {
	expect(decodeList(iconv.encode(arabic, 'windows-1256'))).toBe(arabic);
	expect(decodeList(iconv.encode(french, 'windows-1252'))).toBe(french);
	const both = 'Nom;Métier\nفاطمة;poterie\n';
	expect(decodeList(iconv.encode(both, 'windows-1256'))).toBe(both);
});

test('a workbook, a picture and an archive are not a list', () => {
	for (const bytes of [
		[0x50, 0x4b, 0x03, 0x04, 0x20],
		[0xd0, 0xcf, 0x11, 0xe0, 0xa1],
		[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x00, 0x00],
	])
		expect(read(Uint8Array.from(bytes))).toMatchObject({ ok: false });
});

test.each([
	['name,phone', ['name', 'phone']],
	['الاسم الكامل;رقم الهاتف;سنة الازدياد;الوسط', ['name', 'phone', 'birthYear', 'setting']],
	['NOM\tPrénom\tTél.\tSEXE*', ['name', 'given', 'phone', 'sex']],
	['الاسم،الهاتف،المدينة', ['name', 'phone', 'town']],
	['sep=;\r\nName;City;Craft', ['name', 'town', 'craft']],
	['Name,Shoe size,Name', ['name', undefined, undefined]],
	['\n\n"Nom et prénom"|"Douar"', ['name', 'town']],
])('the headings %j are known', (line, expected) => {
	expect(readSheet(`${line}\nx,y\n`).columns).toEqual(expected);
});

test('every name of a column names that column', () => {
	expect(columns.map((column) => readHeading(samples[column]))).toEqual(columns);
});
const samples = {
	name: ' الاسم ',
	phone: 'GSM :',
	sex: 'Sexe',
	birthYear: 'Né(e) en',
	setting: 'rural / urbain',
	town: 'Localité',
	craft: 'MÉTIER',
	given: 'Prénoms',
	family: 'Nom de famille',
};

test.each([
	['أنثى', 'woman'],
	['Féminin', 'woman'],
	['M', 'man'],
	['H.', 'man'],
	['رجل', 'man'],
	['x', undefined],
])('sex %s is %s', (typed, sex) => expect(readSex(typed)).toBe(sex));

test.each([
	['قروي', 'rural'],
	['Urbaine', 'urban'],
	['montagne', undefined],
])('setting %s is %s', (typed, setting) => expect(readSetting(typed)).toBe(setting));

test('a whole row is read, whatever the digits and however the name is split', () => {
	const [person] = peopleOf(
		'Prénom;Nom;Téléphone;Sexe;Date de naissance;Milieu;Commune;Métier\n' +
			'Fatima ;  Aït  Ali;٠٦ ١٢ ٣٤ ٥٦ ٧٨;femme;14/06/1990;rural;Taznakht;tapis noue main',
	);
	expect(person).toEqual({
		name: 'Fatima Aït Ali',
		phone: '+212612345678',
		sex: 'woman',
		birthYear: 1990,
		setting: 'rural',
		town: 'Taznakht',
		craftId: 'rug_knot',
	});
});

test.each([
	['نادية,', []],
	[',0612345678', ['name_missing']],
	['نادية,061234', ['phone_short']],
	['نادية,06123456789', ['phone_long']],
	['نادية,6.12E+08', ['phone_letters']],
	['نادية,612345678', []],
	['نادية,,طويل', ['sex_unknown']],
	['نادية,,,90', ['birth_year_wrong']],
	['نادية,,,2020', ['birth_year_wrong']],
	['نادية,,,1899', ['birth_year_wrong']],
	['نادية,,,,جبل', ['setting_unknown']],
	[`نادية,,,,,${'م'.repeat(121)}`, ['town_long']],
	['نادية,,,,,,سباكة', ['craft_unknown']],
	['نادية,0612345678,,,,,,إضافي', ['cells_extra']],
	[`${'ن'.repeat(121)},`, ['name_long']],
	[',06,xx,1', ['name_missing', 'phone_short', 'sex_unknown', 'birth_year_wrong']],
])('the row %j has %j', (row, reasons) => {
	const headings = 'الاسم,الهاتف,الجنس,سنة الميلاد,الوسط,المدينة,الحرفة';
	expect(reasonsOf(`${headings}\n${row}`)).toEqual([reasons]);
});

test('lines are counted as an editor counts them', () => {
	const text = 'name,town\r\n\r\n"A\nB",x\r\n\r\nC,y\r\n , \r\nD,z';
	expect(rowsOf(text).map(({ line }) => line)).toEqual([3, 6, 8]);
});

test('a quote that is never closed costs its own row alone', () => {
	const text = 'name,phone\nA,0612345678\n"B,0612345679\nC,0612345670\n"D",\n';
	expect(reasonsOf(text)).toEqual([[], ['quotes_broken'], [], []]);
	expect(rowsOf(text).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
});

test.each([
	['', 'list_empty'],
	['\n \n', 'list_empty'],
	['name,phone\n', 'list_empty'],
	['فاطمة,0612345678\n', 'no_name_column'],
	['phone,town\n0612345678,Safi', 'no_name_column'],
	['name\n' + 'A\n'.repeat(mostRows + 1), 'too_many_rows'],
	['name\n' + 'A'.repeat(longestList), 'list_too_large'],
])('a list that cannot be read says why (%#)', (text, reason) => {
	expect(read(text)).toEqual({ ok: false, reason });
});

test('the largest list is read', () => {
	expect(rowsOf('name\n' + 'A\n'.repeat(mostRows))).toHaveLength(mostRows);
});

const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const person = fc.record({
	name: fc.stringMatching(/^[A-Za-zا-ي]{2,12}$/),
	town: word,
	sex: fc.constantFrom('F', 'رجل', 'x', ''),
});

test('no list, however wild, breaks the reader, and no row is lost', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
			(cells) => {
				const text = `name,town\n${cells.map((row) => row.join(',')).join('\n')}`;
				const list = read(text);
				if (list.ok) expect(list.value.rows.length).toBeGreaterThan(0);
				else expect(['list_empty', 'list_not_text']).toContain(list.reason);
			},
		),
	);
});

test('the rows to mend come back as the same rows, and a mended one goes in', () => {
	fc.assert(
		fc.property(fc.array(person, { minLength: 1, maxLength: 6 }), (people) => {
			const words = { line: 'Line', why: 'To mend' };
			const headings = ['Name', 'Town', 'Sex'];
			const sent = people.map(({ name, town, sex }, place) => ({
				line: place + 2,
				cells: [name, town, sex],
				why: '=1+1',
			}));
			const list = read(writeMend(headings, sent, words));
			if (!list.ok) throw new Error(list.reason);
			expect(list.value.headings).toEqual(headings);
			for (const [place, row] of list.value.rows.entries())
				expect('person' in row).toBe(people[place]?.sex !== 'x');
		}),
	);
});

test('what comes back cannot run as a formula, and a phone with a plus is still a phone', () => {
	const text = writeMend(
		['name', 'phone'],
		[{ line: 2, cells: ['=HYPERLINK("x")', '+212612345678'], why: '' }],
		{
			line: 'line',
			why: 'why',
		},
	);
	expect(text).toContain(`"'=HYPERLINK(""x"")";"'+212612345678"`);
	expect(peopleOf(text)).toMatchObject([{ name: '=HYPERLINK("x")', phone: '+212612345678' }]);
});

test.each(['ar', 'fr', 'en'] as const)(
	'in %s the list to fill in is one that is read',
	(locale) => {
		overwriteGetLocale(() => locale);
		const titles = Object.values(headingText).map((text) => text());
		expect(titles.map(readHeading)).toEqual(Object.keys(headingText));
		expect(Object.values(mendWords()).every(isNote)).toBe(true);
		expect(readSex(m.learning_import_sex_words().split(/ (?:أو|ou|or) /)[0] ?? '')).toBe('woman');
		const [rural, urban] = m
			.learning_import_setting_words()
			.split(/ (?:أو|ou|or) /)
			.map(readSetting);
		expect([rural, urban]).toEqual(['rural', 'urban']);
	},
);

test('the empty list has its headings and no person', () => {
	expect(read(writeTemplate(['الاسم', 'الهاتف']))).toEqual({ ok: false, reason: 'list_empty' });
});
