export { cohortProgress } from './server/cohort-progress.ts';
export { getCohort, listCohorts } from './server/cohort-queries.ts';
export { createCohort } from './server/create-cohort.ts';
export { enrolMember } from './server/enrol-member.ts';
export { isEnrolled, myEnrolments } from './server/enrolment-queries.ts';
export { getModule, listModules, programmeOfLesson } from './server/module-queries.ts';
export { getProgramme, listProgrammes, listTaught } from './server/programme-queries.ts';
export { withdraw } from './server/withdraw.ts';
