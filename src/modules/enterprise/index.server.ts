export { findSharedSheet, getCostSheet, listCostSheets } from './server/cost-sheet-queries.ts';
export { loadWages } from './server/load-rates.ts';
export { openProject } from './server/open-project.ts';
export { findMyProject } from './server/project-queries.ts';
export { saveCostSheet } from './server/save-cost-sheet.ts';
export { jobs, subscriptions } from './server/subscriptions.ts';
export { wageFloor } from './server/wage-floor.ts';
export { describeProject } from './server/describe-project.ts';
