import type { AnyJob } from './jobs.ts';
import { forgetAnswered } from './forget-answered.job.ts';
import { compressAudio } from './media/compress-audio.job.ts';
import { removeContents } from './media/remove-file.ts';
import { forgetMessages } from './notify/forget.ts';
import { sendMessage } from './notify/send-message.job.ts';

/** The jobs of the platform's own services. */
export const platformJobs: readonly AnyJob[] = [
	forgetAnswered,
	compressAudio,
	removeContents,
	sendMessage,
	forgetMessages,
];
