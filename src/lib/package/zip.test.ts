import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipPackage } from './zip';

const FILES = { 'imsmanifest.xml': '<manifest />', 'pages/один.html': '<p>Керенский 😀</p>' };

test('a package opens again with every file as it was, its manifest first', () => {
	const opened = Object.entries(unzipSync(zipPackage(FILES)));
	expect(opened.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(Object.entries(FILES));
});

test('the same files give the same bytes, whatever the hour', () => {
	const first = zipPackage(FILES);
	const { TZ } = process.env;
	process.env.TZ = 'Pacific/Kiritimati';
	expect(zipPackage(FILES)).toEqual(first);
	process.env.TZ = TZ;
});
