import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { connect } from '#platform/server/database.ts';
import { migrate } from '#platform/server/migrate.ts';
import { openNamed } from '#platform/server/open-database.ts';
import { documents } from './documents.ts';

const database = await openNamed(process.env.DATABASE_URL, 'hirfa_documents', { fresh: true });
await migrate(database.url);
const db = connect(database.url, 1);
for (const [path, write] of Object.entries(documents)) {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, await write(db));
	console.info(path);
}
await db.destroy();
await database.stop();
process.exit();
