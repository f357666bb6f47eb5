import type { Lesson } from '$lib/domain/lesson';
import {
	exitHtml,
	PAGE_STYLE,
	sourcesHtml,
	startHtml,
	stepHtml,
	type Setting
} from './lesson-html';
import { element, htmlDocument, nameOf, paragraph, xmlDocument, type Markup } from './markup';
import { mapPath, type PackagedLesson, type PackageFiles } from './packaged-lesson';
import runTime from './scorm-run-time.js?raw';

const PACKAGING = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const PAGE = 'index.html';
const RUN_TIME = 'scorm.js';
const SETTING: Setting = { heading: 'h2', root: '', answers: true };

/**
 * A lesson as one page for SCORM 1.2, which tells its course when it is finished. Without a course, or without scripts, it
 * is still read.
 *
 * @param page another page to put into it, whole and with nothing to load. It tells its end by a click on something with
 * `data-lesson-end`, or by the event `lesson-end` on its document.
 */
export function scormPackage(of: PackagedLesson, page?: string): PackageFiles {
	const maps = of.lesson.steps.flatMap((step) => {
		const map = page === undefined ? of.maps[step.id] : undefined;
		return map ? [[mapPath(step), map.svg] as const] : [];
	});
	const files = {
		[PAGE]: withRunTime(page ?? lessonPage(of)),
		[RUN_TIME]: runTime,
		...Object.fromEntries(maps)
	};
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

function lessonPage(of: PackagedLesson): string {
	const { title, steps } = of.lesson;
	const end = element('button', { type: 'button', 'data-lesson-end': '' }, 'I have finished');
	return htmlDocument(
		title,
		PAGE_STYLE,
		startHtml(of, { ...SETTING, heading: 'h1' }),
		steps.map((step) => element('section', {}, stepHtml(of, step, SETTING))),
		element('section', {}, exitHtml(of, SETTING)),
		paragraph(end),
		element('p', { 'data-lesson-said': '', role: 'status' }, ''),
		element('section', {}, sourcesHtml(of, SETTING))
	);
}

/** A page with the run-time at its end, where all else is there already. */
function withRunTime(page: string): string {
	const at = page.lastIndexOf('</body>');
	const script = element('script', { src: RUN_TIME }, '').markup;
	return at < 0 ? `${page}${script}` : `${page.slice(0, at)}${script}${page.slice(at)}`;
}
