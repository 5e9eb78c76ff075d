import { isFresh } from '#modules/school/index.server.ts';
import { connect } from '#platform/server/database.ts';
import { openJobs } from '#platform/server/jobs.ts';
import { visitOn } from './scene.ts';
import { seedDemo } from './seed-demo.ts';
import { listSignIns } from './sign-ins.ts';

/** Loads the demo into an empty database and says who one may sign in as. Workers must be running. */
export async function tellDemo(url: string): Promise<void> {
	const db = connect(url);
	try {
		if (await isFresh(visitOn(db, new Date()))) {
			await openJobs(db);
			await seedDemo(db, console.info);
		}
		console.info(`Demo sign-ins:\n  ${(await listSignIns(db)).join('\n  ')}`);
	} finally {
		await db.destroy();
	}
}
