import type { Subscription } from '#platform/server/events.ts';
import type { AnyJob } from '#platform/server/jobs.ts';
import { expireOrder } from './expire-order.job.ts';

export const jobs: readonly AnyJob[] = [expireOrder];

export const subscriptions: readonly Subscription[] = [];
