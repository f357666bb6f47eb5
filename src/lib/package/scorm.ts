import type { Lesson } from '$lib/domain/lesson';
import { element, nameOf, xmlDocument, type Markup } from './markup';
import type { PackagedLesson, PackageFiles } from './packaged-lesson';
import runTime from './scorm-run-time.js?raw';
import { standaloneHtml } from './standalone-html';

const PACKAGING = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const PAGE = 'index.html';
const RUN_TIME = 'scorm.js';

/**
 * A lesson as one page for SCORM 1.2: the page that stands by itself, which here tells its course when it is finished.
 * Without a course, or without scripts, it is still read.
 */
export function scormPackage(of: PackagedLesson): PackageFiles {
	const files = { [PAGE]: withRunTime(standaloneHtml(of)), [RUN_TIME]: runTime };
	return {
		'imsmanifest.xml': xmlDocument(scormManifest(of.lesson, Object.keys(files))),
		...files
	};
}

function scormManifest({ id, title }: Lesson, files: readonly string[]): Markup {
	return element(
		'manifest',
		{
			identifier: nameOf('scorm', id),
			version: '1.0',
			xmlns: PACKAGING,
			'xmlns:adlcp': ADL,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': `${PACKAGING} imscp_rootv1p1p2.xsd ${ADL} adlcp_rootv1p2.xsd`
		},
		element(
			'metadata',
			{},
			element('schema', {}, 'ADL SCORM'),
			element('schemaversion', {}, '1.2')
		),
		element(
			'organizations',
			{ default: 'organization' },
			element(
				'organization',
				{ identifier: 'organization' },
				element('title', {}, title),
				element(
					'item',
					{ identifier: 'item', identifierref: 'lesson', isvisible: 'true' },
					element('title', {}, title)
				)
			)
		),
		element(
			'resources',
			{},
			element(
				'resource',
				{ identifier: 'lesson', type: 'webcontent', 'adlcp:scormtype': 'sco', href: PAGE },
				files.map((href) => element('file', { href }))
			)
		)
	);
}

/** A page with the run-time at its end, where all else is there already. */
function withRunTime(page: string): string {
	const at = page.lastIndexOf('</body>');
	const script = element('script', { src: RUN_TIME }, '').markup;
	return at < 0 ? `${page}${script}` : `${page.slice(0, at)}${script}${page.slice(at)}`;
}
