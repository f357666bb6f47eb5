import type { LessonStep } from '$lib/domain/lesson';
import { cartridgeManifest, type Item, type Resource } from './cartridge-manifest';
import { exitHtml, PAGE_STYLE, sourcesHtml, startHtml, stepHtml } from './lesson-html';
import { htmlDocument, nameOf, xmlDocument, type Content } from './markup';
import { mapsOf, type PackagedLesson, type PackageFiles } from './packaged-lesson';
import { quizTitle, stepQuiz } from './qti';
import { teacherHtml } from './teacher-html';
import { webLink } from './web-link';

/** One line of the table of contents with what it opens, and the texts of its files. */
type Entry = {
	readonly title: string;
	readonly resource: Resource;
	readonly files: PackageFiles;
};

/**
 * A lesson as links: to all of it, to each step, and to what stands in a frame. Where it has no address, to the maps of
 * its steps. Needs the network in class.
 */
export function thinCartridge(of: PackagedLesson): PackageFiles {
	const { steps: ofSteps, maps } = of.addresses;
	const steps = of.lesson.steps.flatMap((step) => {
		const url = ofSteps[step.id] ?? maps[step.id];
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
		pageEntry('start', title, startHtml(of)),
		...steps.flatMap((step) => stepEntries(of, step)),
		pageEntry('exit', 'Exit ticket', exitHtml(of, 'h1')),
		pageEntry('sources', 'Sources', sourcesHtml(of, 'h1')),
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
	const title = stepTitle(of, step);
	const page = pageEntry(nameOf('step', step.id), title, stepHtml(of, step), {
		files: Object.fromEntries(mapsOf(of, step).map(({ path, svg }) => [path, svg]))
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
	const { lesson, embed } = addresses;
	return [
		lesson
			? linkEntry('lesson', 'The lesson, with a map that moves', lesson, 'window', isThin)
			: [],
		embed ? linkEntry('embed', 'The lesson, in this page', embed, 'frame', isThin) : []
	].flat();
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
