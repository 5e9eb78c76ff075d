import { enrolNext } from './enrol-rows.job.ts';
import { forgetImports } from './forget-imports.job.ts';

export const jobs = [enrolNext, forgetImports];
