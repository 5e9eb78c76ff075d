import { defineJob } from '#platform/server/jobs.ts';
import { Passed } from '../schema.ts';
import { issueCertificate } from './issue-certificate.ts';

export const issueOnPass = defineJob({
	name: 'credentials.issue_on_pass',
	input: Passed,
	// A clash of random places in the list fails the job, and its retry draws another.
	run: issueCertificate,
});
