import { strToU8, zipSync } from 'fflate';
import type { PackageFiles } from './packaged-lesson';

/** The bytes of a package. The same files give the same bytes. */
export function zipPackage(files: PackageFiles): Uint8Array<ArrayBuffer> {
	const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
	// In an archive every file has a date; with that of the hour the same lesson would give other bytes each time. An archive
	// has it without a zone, so it is made in that of the reader.
	const mtime = new Date(1980, 0, 1);
	return zipSync(Object.fromEntries(entries), { mtime }) as Uint8Array<ArrayBuffer>;
}
