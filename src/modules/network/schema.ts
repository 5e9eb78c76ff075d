import * as v from 'valibot';

export const postKinds = ['word', 'certificate', 'shop', 'first_sale'] as const;
export type PostKind = (typeof postKinds)[number];

export const subjectKinds = ['order', 'members'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

const id = v.pipe(v.string(), v.uuid());
const text = v.pipe(v.string(), v.trim(), v.maxLength(2000));

/** Something said: words, or a voice, or a picture; files are accepted by platform/media before. */
const said = { text, voiceFile: v.optional(id), photoFile: v.optional(id) };

export const WritePost = v.object({ circleId: id, ...said });
export type WritePost = v.InferOutput<typeof WritePost>;

export const WriteReply = v.object({ postId: id, text, voiceFile: v.optional(id) });
export type WriteReply = v.InferOutput<typeof WriteReply>;

export const SendMessage = v.object({ threadId: id, ...said });
export type SendMessage = v.InferOutput<typeof SendMessage>;

export const SayRefusal = v.picklist(['nothing_said']);
export type SayRefusal = v.InferOutput<typeof SayRefusal>;
