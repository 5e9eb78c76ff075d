import { expect, test } from 'vitest';
import { readEnvironment } from '#platform/server/environment.ts';
import { variables } from '../src/env.ts';

test('without settings it has what it needs', () => {
	expect(readEnvironment(variables, {})).toMatchObject({
		HIRFA_DATA: './data',
		PORT: 3000,
		JOBS: 'inside',
		TRUST_PROXY: 0,
		DATABASE_URL: undefined,
		ORIGIN: undefined,
	});
});

test('an empty setting is an unset one', () => {
	expect(readEnvironment(variables, { PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
});

test.each([
	['PORT', 'abc', 'must be a whole number from 1 to 65535'],
	['PORT', '0', 'must be a whole number from 1 to 65535'],
	['PORT', '65536', 'must be a whole number from 1 to 65535'],
	['PORT', '80.5', 'must be a whole number from 1 to 65535'],
	['DATABASE_URL', 'mysql://x', 'must begin with postgres://'],
	['STORAGE_URL', '/srv/files', 'must begin with s3://'],
	['HIRFA_DEMO', 'yes', 'must be 0 or 1'],
	['NODE_ENV', 'prod', 'must be production, development or test'],
	['ORIGIN', 'hirfa.example', 'must be http:// or https:// and a name, no path'],
	['ORIGIN', 'https://hirfa.example/a', 'must be http:// or https:// and a name, no path'],
	['TRUST_PROXY', 'true', 'must be a number from 0 to 9'],
	['JOBS', 'away', 'must be inside or apart'],
	['SMTP_URL', 'mail.example', 'must begin with smtp:// or smtps://'],
])('%s=%s %s', (name, value, sentence) => {
	const start = () => readEnvironment(variables, { [name]: value });
	expect(start).toThrow(`${name} ${sentence}. (`);
});

test('every wrong setting has its sentence, and no value is shown', () => {
	const secrets = { DATABASE_URL: 'mysql://u:hunter2@h', SMTP_URL: 'u:hunter2@h' };
	const read = () => readEnvironment(variables, secrets);
	expect(read).toThrow(
		/SMTP_URL must.*\n.*DATABASE_URL must|DATABASE_URL must.*\n.*SMTP_URL must/s,
	);
	expect(read).not.toThrow('hunter2');
});
