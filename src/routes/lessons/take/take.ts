import type { LessonPage } from '$lib/catalogue/lesson-pages.server';
import type { CasePage } from '$lib/catalogue/pages.server';
import type { CaseId } from '$lib/domain/case';
import { lessonPackage, packageName, type PackageKind } from '$lib/package/lesson-package';
import type { LessonAddresses, PackagedLesson } from '$lib/package/packaged-lesson';
import { standaloneHtml } from '$lib/package/standalone-html';
import { zipPackage } from '$lib/package/zip';
import { fontRules } from '../../export/faces';
import { mapsIn, stepMaps } from './step-maps';

/** How a lesson is taken away: into a course, or as a page that needs nothing. */
export type TakenKind = PackageKind | 'html';

/** A file for the reader. */
export type TakenFile = {
	readonly name: string;
	readonly content: string | Uint8Array<ArrayBuffer>;
	readonly type: string;
};

/**
 * Makes the file of a lesson. The same lesson gives the same bytes.
 *
 * @param onprogress is told what is being done, in words
 * @throws the signal's reason once it has come; an error where a map or a font does not come
 */
export async function takenFile(
	kind: TakenKind,
	page: LessonPage,
	addresses: LessonAddresses,
	pageOf: (id: CaseId) => Promise<CasePage | undefined>,
	signal: AbortSignal,
	onprogress: (words: string) => void
): Promise<TakenFile> {
	const count = mapsIn(page.lesson);
	const draws = kind !== 'thin-cartridge';
	if (draws) onprogress(`Drawing map 1 of ${count}`);
	const isPage = kind === 'html' || kind === 'scorm';
	const maps = draws
		? await stepMaps(page.lesson, isPage, pageOf, signal, (done) =>
				onprogress(done < count ? `Drawing map ${done + 1} of ${count}` : 'Packing')
			)
		: {};
	const packed: PackagedLesson = { ...page, addresses, maps };
	const fonts = isPage ? await fontsFor(packed) : '';
	signal.throwIfAborted();
	const of = { ...packed, fonts };
	if (kind === 'html') {
		const name = `${page.lesson.id}.html`;
		return { name, content: standaloneHtml(of), type: 'text/html;charset=utf-8' };
	}
	const content = zipPackage(lessonPackage(kind, of));
	return { name: packageName(kind, page.lesson), content, type: 'application/zip' };
}

const SERIF = ['Atlas Serif'];
const SANS = ['Atlas Sans'];

/** The fonts that a page of a lesson is set in, for the letters that it has. */
function fontsFor(of: PackagedLesson): Promise<string> {
	const text = standaloneHtml(of).replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g, '');
	return fontRules([
		{ families: SERIF, isItalic: false, text },
		{ families: SERIF, isItalic: true, text: of.lesson.question },
		{ families: SANS, isItalic: false, text },
		{ families: ['Atlas Display', ...SERIF], isItalic: false, text: of.lesson.title }
	]);
}
