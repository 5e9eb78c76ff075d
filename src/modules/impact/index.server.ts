export { readPublicCounts, readReport } from './server/read-report.ts';
export { jobs, subscriptions } from './server/subscriptions.ts';
