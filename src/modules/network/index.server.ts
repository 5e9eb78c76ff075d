export { getCircle, listCircles, type Circle } from './server/circle-queries.ts';
export { joinCircle } from './server/join-circle.ts';
export { listMakers } from './server/list-makers.ts';
export { openThread } from './server/open-thread.ts';
export { readWall } from './server/read-wall.ts';
export { sendAsGuest, sendMessage } from './server/send-message.ts';
export { jobs, subscriptions } from './server/subscriptions.ts';
export { listThreads, readAsGuest, readThread } from './server/thread-queries.ts';
export { applaud, hidePost, writePost, writeReply } from './server/write-post.ts';
