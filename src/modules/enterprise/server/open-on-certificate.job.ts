import * as v from 'valibot';
import { defineJob } from '#platform/server/jobs.ts';
import { writeProject } from './open-project.ts';

/** The certificate unlocks the project of its holder. */
export const openOnCertificate = defineJob({
	name: 'enterprise.open_on_certificate',
	input: v.object({ learnerId: v.string(), craftId: v.nullable(v.string()), code: v.string() }),
	run: (tx, { learnerId, craftId, code }) =>
		writeProject(tx, { makerId: learnerId, craftId, certificateCode: code }),
});
