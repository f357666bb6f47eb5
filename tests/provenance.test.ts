import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve('src/data/ground');
const table = readFileSync(resolve(folder, 'PROVENANCE.md'), 'utf8');
const rows = [...table.matchAll(/^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$/gm)];

test('every ground file that is made from others has its checksum', () => {
	expect(rows.map(([, file]) => file).sort()).toEqual([
		'lakes.topo.json',
		'rivers.topo.json',
		'world.topo.json'
	]);
});

test.each(rows.map(([, file, checksum]) => [file!, checksum!] as const))(
	'%s is the file that its provenance tells of',
	(file, checksum) => {
		const found = createHash('sha256')
			.update(readFileSync(resolve(folder, file)))
			.digest('hex');
		expect(found).toBe(checksum);
	}
);
