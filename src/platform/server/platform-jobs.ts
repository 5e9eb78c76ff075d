import type { AnyJob } from './jobs.ts';
import { compressAudio } from './media/compress-audio.job.ts';
import { removeContents } from './media/remove-file.ts';
import { sendMessage } from './notify/send-message.job.ts';

/** The jobs of the platform's own services. */
export const platformJobs: readonly AnyJob[] = [compressAudio, removeContents, sendMessage];
