import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';

const languages = v.object({ ar: v.string(), fr: v.string(), en: v.string() });
const about = {
	phone: v.string(),
	sex: v.picklist(['woman', 'man']),
	born: v.number(),
	setting: v.picklist(['rural', 'urban']),
	craft: v.string(),
};
const Staff = v.object({ name: v.string(), phone: v.string() });

/** How far a learner has come on the way. */
const Stage = v.picklist(['new', 'lessons', 'tests', 'waiting', 'certified']);

const Piece = v.object({
	title: languages,
	craft: v.string(),
	/** Dirhams. */
	price: v.number(),
	/** Grams. */
	weight: v.number(),
	stock: v.number(),
	hours: v.number(),
	materials: languages,
});

const Shop = v.object({
	maker: v.string(),
	name: languages,
	story: languages,
	/** Of a maker who came without a programme. */
	member: v.optional(v.object(about)),
	pieces: v.array(Piece),
});

const SchoolStory = v.object({
	slug: v.string(),
	name: languages,
	town: v.string(),
	region: v.string(),
	coordinator: Staff,
	trainers: v.array(Staff),
	cohort: v.string(),
	learners: v.array(v.object({ name: v.string(), ...about, stage: Stage })),
	shops: v.array(Shop),
});

const Story = v.object({ schools: v.array(SchoolStory) });

export type SchoolStory = v.InferOutput<typeof SchoolStory>;
export type Piece = v.InferOutput<typeof Piece>;
export type Stage = v.InferOutput<typeof Stage>;

/** The story of the demo as content/demo/story.yaml tells it. */
export const readStory = async (path = 'content/demo/story.yaml') =>
	v.parse(Story, parse(await readFile(path, 'utf8')));
