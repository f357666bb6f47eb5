import type { LessonStep } from '$lib/domain/lesson';
import { cartridgeManifest, type Item, type Resource } from './cartridge-manifest';
import {
	exitHtml,
	PAGE_STYLE,
	sourcesHtml,
	startHtml,
	stepHtml,
	type Setting
} from './lesson-html';
import { htmlDocument, nameOf, xmlDocument, type Content } from './markup';
import { mapPath, type PackagedLesson, type PackageFiles } from './packaged-lesson';
import { quizTitle, stepQuiz } from './qti';
import { teacherHtml } from './teacher-html';
import { webLink } from './web-link';

/** One line of the table of contents with what it opens, and the texts of its files. */
type Entry = {
	readonly title: string;
	readonly resource: Resource;
	readonly files: PackageFiles;
};

const SETTING: Setting = { heading: 'h1', root: '../', answers: false };

/** A lesson as links: to all of it, to each step, and to what stands in a frame. Needs the network in class. */
export function thinCartridge(of: PackagedLesson): PackageFiles {
	const steps = of.lesson.steps.flatMap((step) => {
		const url = of.addresses.steps[step.id];
		return url ? linkEntry(nameOf('step', step.id), stepTitle(of, step), url, 'window', true) : [];
	});
	return cartridge('IMS Thin Common Cartridge', of, [...wholeLinks(of, true), ...steps]);
}

/**
 * A lesson as plain pages and questions, which need no network and no script, with links to the map that moves. The
 * answers are on a page for teachers and in the feedback of the questions.
 */
export function fullCartridge(of: PackagedLesson): PackageFiles {
	const { title, steps } = of.lesson;
	return cartridge('IMS Common Cartridge', of, [
		pageEntry('start', title, startHtml(of, SETTING)),
		...steps.flatMap((step) => stepEntries(of, step)),
		pageEntry('exit', 'Exit ticket', exitHtml(of, SETTING)),
		pageEntry('sources', 'Sources', sourcesHtml(of, SETTING)),
		...wholeLinks(of, false),
		pageEntry('teacher', 'For teachers, with the answers', teacherHtml(of), { forTeachers: true })
	]);
}

function cartridge(
	schema: Parameters<typeof cartridgeManifest>[0],
	{ lesson }: PackagedLesson,
	entries: readonly Entry[]
): PackageFiles {
	const items: readonly Item[] = entries.map(({ title, resource }) => ({
		id: `item.${resource.id}`,
		title,
		resource: resource.id
	}));
	const module: Item = { id: 'module', title: lesson.title, items };
	const resources = entries.map(({ resource }) => resource);
	return {
		'imsmanifest.xml': xmlDocument(cartridgeManifest(schema, lesson, [module], resources)),
		...Object.assign({}, ...entries.map(({ files }) => files))
	};
}

function stepEntries(of: PackagedLesson, step: LessonStep): readonly Entry[] {
	const map = of.maps[step.id];
	const title = stepTitle(of, step);
	const page = pageEntry(nameOf('step', step.id), title, stepHtml(of, step, SETTING), {
		files: map ? { [mapPath(step)]: map.svg } : {}
	});
	const quiz = stepQuiz(of, step);
	if (!quiz) return [page];
	const id = nameOf('quiz', step.id);
	const path = `quizzes/${id}.xml`;
	const resource: Resource = {
		id,
		type: 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment',
		files: [path]
	};
	return [page, { title: quizTitle(step), resource, files: { [path]: xmlDocument(quiz) } }];
}

function stepTitle({ lesson }: PackagedLesson, step: LessonStep): string {
	return `${lesson.steps.indexOf(step) + 1} ${step.title}`;
}

function pageEntry(
	name: string,
	title: string,
	body: Content,
	{ files = {}, ...rest }: { files?: PackageFiles; forTeachers?: boolean } = {}
): Entry {
	const path = `pages/${name}.html`;
	return {
		title,
		resource: {
			id: `page.${name}`,
			type: 'webcontent',
			files: [path, ...Object.keys(files)],
			...rest
		},
		files: { [path]: htmlDocument(title, PAGE_STYLE, body), ...files }
	};
}

function wholeLinks({ addresses }: PackagedLesson, isThin: boolean): readonly Entry[] {
	return [
		linkEntry('lesson', 'The lesson, with a map that moves', addresses.lesson, 'window', isThin),
		linkEntry('embed', 'The lesson, in this page', addresses.embed, 'frame', isThin)
	];
}

/** A thin cartridge holds its links in the manifest. They lie beside it too, for courses that look for a file. */
function linkEntry(
	name: string,
	title: string,
	url: string,
	place: 'window' | 'frame',
	isThin: boolean
): Entry {
	const link = webLink(title, url, place);
	const path = `links/${name}.xml`;
	return {
		title,
		resource: {
			id: `link.${name}`,
			type: 'imswl_xmlv1p3',
			files: [path],
			...(isThin ? { inline: link } : {})
		},
		files: { [path]: xmlDocument(link) }
	};
}
