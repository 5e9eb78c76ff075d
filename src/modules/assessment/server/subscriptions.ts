import { on } from '#platform/server/events.ts';
import { tellMarked } from './tell-marked.job.ts';

export const jobs = [tellMarked];
export const subscriptions = [on('assessment.work_marked', tellMarked)];
