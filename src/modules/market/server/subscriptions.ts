import { on, type Subscription } from '#platform/server/events.ts';
import type { AnyJob } from '#platform/server/jobs.ts';
import { expireOrder } from './expire-order.job.ts';
import { tellAccepted, tellClosed, tellPlaced, tellShipped } from './tell-buyer.job.ts';
import { tellCancelled, tellOrder } from './tell-maker.job.ts';

export const subscriptions: readonly Subscription[] = [
	on('market.order_placed', tellPlaced),
	on('market.order_placed', tellOrder),
	on('market.order_accepted', tellAccepted),
	on('market.order_shipped', tellShipped),
	on('market.order_cancelled', tellClosed),
	on('market.order_cancelled', tellCancelled),
];

export const jobs: readonly AnyJob[] = [expireOrder, ...subscriptions.map(({ job }) => job)];
