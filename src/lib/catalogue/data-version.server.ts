import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many hexadecimal digits tell one state of the data from another. */
const DIGITS = 10;

/**
 * The version of a case's data: ten hexadecimal digits that change whenever one of its files does, or the file of shared
 * sources.
 *
 * @param folder the folder with `sources.json` and `cases/`
 */
export function dataVersion(folder: string, id: string): string {
	const hash = createHash('sha256');
	const own = readdirSync(join(folder, 'cases', id), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	for (const file of [join(folder, 'sources.json'), ...own]) {
		hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex').slice(0, DIGITS);
}
