import * as v from 'valibot';
import {
	applaud,
	joinCircle,
	listCircles,
	listMakers,
	listThreads,
	readThread,
	readWall,
	sendMessage,
	writePost,
	writeReply,
} from '#modules/network/index.server.ts';
import { SayRefusal, SendMessage, WritePost, WriteReply } from '#modules/network/schema.ts';
import { read, readIn, writeIn } from './operation.ts';
import { id, many, moment, nothing, picked, text } from './shapes.ts';
import { makers, thread, threads, wall } from './shapes-network.ts';

const refusals = SayRefusal;

export const network = [
	read(
		'/makers',
		{
			id: 'listMakers',
			says: 'The public directory of makers, the newest first; 24 at a time',
			query: {
				craftId: v.optional(text),
				regionCode: v.optional(text),
				before: v.optional(v.pipe(moment, v.toDate())),
			},
			answer: makers,
		},
		(visit, { craftId, regionCode, before }) =>
			listMakers(visit, { craftId, regionCode, ...(before && { before }) }),
	),
	readIn(
		'/circles',
		{
			id: 'listCircles',
			says: 'The circles of crafts and regions; yours first',
			answer: v.object({
				circles: many(
					v.object({ id, kind: text, name: picked, members: v.number(), joined: v.boolean() }),
				),
			}),
		},
		async (ctx) => ({ circles: await listCircles(ctx) }),
	),
	writeIn(
		'/circles/:circleId/membership',
		{ id: 'joinCircle', says: 'Joins a circle', path: { circleId: id }, answer: nothing },
		async (ctx, { circleId }) => void (await joinCircle(ctx, circleId)),
	),
	readIn(
		'/circles/:circleId/posts',
		{
			id: 'readWall',
			says: 'The wall of a circle, the newest first; 20 at a time',
			path: { circleId: id },
			query: { before: v.optional(id) },
			answer: wall,
		},
		(ctx, { circleId, before }) => readWall(ctx, circleId, before),
	),
	writeIn(
		'/circles/:circleId/posts',
		{
			id: 'writePost',
			says: 'Says something on the wall of a circle',
			path: { circleId: id },
			body: v.omit(WritePost, ['circleId']),
			answer: v.object({ postId: id }),
			created: true,
			refusals,
		},
		writePost,
	),
	writeIn(
		'/posts/:postId/replies',
		{
			id: 'writeReply',
			says: 'Answers a post',
			path: { postId: id },
			body: v.omit(WriteReply, ['postId']),
			answer: v.object({ replyId: id }),
			created: true,
			refusals,
		},
		writeReply,
	),
	writeIn(
		'/posts/:postId/applause',
		{
			id: 'applaud',
			says: 'Applauds a post; again takes it back',
			path: { postId: id },
			answer: nothing,
		},
		async (ctx, { postId }) => void (await applaud(ctx, postId)),
	),
	readIn(
		'/threads',
		{
			id: 'listThreads',
			says: 'Your conversations, the one that spoke last first',
			answer: threads,
		},
		async (ctx) => ({ threads: await listThreads(ctx) }),
	),
	readIn(
		'/threads/:threadId',
		{
			id: 'readThread',
			says: 'A conversation with its messages, which are read from now on',
			path: { threadId: id },
			answer: thread,
		},
		(ctx, { threadId }) => readThread(ctx, threadId),
	),
	writeIn(
		'/threads/:threadId/messages',
		{
			id: 'sendMessage',
			says: 'Says something in a conversation',
			path: { threadId: id },
			body: v.omit(SendMessage, ['threadId']),
			answer: v.object({ messageId: id }),
			created: true,
			refusals,
		},
		sendMessage,
	),
];
