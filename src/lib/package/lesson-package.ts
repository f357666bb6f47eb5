import { fullCartridge, thinCartridge } from './cartridge';
import type { PackagedLesson, PackageFiles } from './packaged-lesson';
import { scormPackage } from './scorm';

export const PACKAGE_KINDS = ['thin-cartridge', 'cartridge', 'scorm'] as const;
/** How a lesson goes into a course: as links, as pages and questions, or as one page that reports its end. */
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** The files of a lesson's package, `imsmanifest.xml` first. */
export function lessonPackage(kind: PackageKind, of: PackagedLesson): PackageFiles {
	switch (kind) {
		case 'thin-cartridge':
			return thinCartridge(of);
		case 'cartridge':
			return fullCartridge(of);
		case 'scorm':
			return scormPackage(of);
		default:
			return kind satisfies never;
	}
}

const ENDINGS: Readonly<Record<PackageKind, string>> = {
	'thin-cartridge': '-links.imscc',
	cartridge: '.imscc',
	scorm: '-scorm-1.2.zip'
};

/** The name under which a package is kept: courses tell a cartridge by its `.imscc`. */
export function packageName(kind: PackageKind, { id }: { readonly id: string }): string {
	return `${id}${ENDINGS[kind]}`;
}
