import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataVersion } from './data-version.server';

describe('the version of the data', () => {
	const folder = mkdtempSync(join(tmpdir(), 'data-'));
	const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
	for (const id of ['one', 'two']) {
		mkdirSync(join(folder, 'cases', id), { recursive: true });
		write(`cases/${id}/case.yaml`, id);
	}
	write('sources.json', '[]');
	const before = dataVersion(folder, 'one');

	test('stays as long as the files do', () => {
		write('cases/two/case.yaml', 'another');
		expect(dataVersion(folder, 'one')).toBe(before);
		expect(before).toMatch(/^[0-9a-f]{10}$/);
	});

	test('changes with a file of the case, and with the shared sources', () => {
		write('cases/one/events.yaml', '');
		const withEvents = dataVersion(folder, 'one');
		expect(withEvents).not.toBe(before);
		write('sources.json', '[{}]');
		expect(dataVersion(folder, 'one')).not.toBe(withEvents);
	});
});
