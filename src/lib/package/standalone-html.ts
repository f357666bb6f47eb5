import { minutesOf } from '$lib/domain/lesson';
import { careHtml, exitHtml, link, sourcesHtml, wordsHtml } from './lesson-html';
import { element, htmlDocument, nameOf, paragraph, type Content, type Markup } from './markup';
import type { PackagedLesson } from './packaged-lesson';
import { pageMaps } from './page-maps';
import runTime from './standalone-run-time.js?raw';
import { folded, stepPage } from './standalone-step';
import style from './standalone.css?raw';

/**
 * A whole lesson as one HTML file that loads nothing: maps, style and script are in it. Without scripts it is the lesson
 * as a text, with its maps, its sources and the answers folded in; with them it is played step by step.
 *
 * @param of the fonts of `of.fonts` are in it too; without them the reader's own serve
 */
export function standaloneHtml(of: PackagedLesson): string {
	const { title, steps } = of.lesson;
	const { shapes, maps, films } = pageMaps(of);
	return htmlDocument(
		title,
		`${of.fonts ?? ''}${style}`,
		element('header', { class: 'head' }, headHtml(of)),
		element('nav', { class: 'steps', 'aria-label': 'Steps' }, stepList(of)),
		element(
			'main',
			{ 'data-file': `${nameOf('answers', of.lesson.id)}.txt` },
			steps.map((step, index) =>
				stepPage(of, step, maps[step.id] ?? [], index === 0 ? beforeHtml(of) : '')
			),
			lastPage(of)
		),
		shapes,
		films,
		element('footer', { class: 'foot' }, footHtml(of)),
		// The text of a script ends at the first tag that closes it: there is none in ours, and nothing of a lesson is in it.
		{ markup: `<script>/*<![CDATA[*/${runTime}/*]]>*/</script>` }
	);
}

/** What a class reads before the first step. */
function beforeHtml(of: PackagedLesson): Content {
	return [
		careHtml(of),
		of.words.length > 0 ? folded('Words in this lesson', wordsHtml(of.words)) : ''
	];
}

function headHtml({ lesson }: PackagedLesson): readonly Content[] {
	const { title, question, concept, steps } = lesson;
	const mode = (name: string, words: string) =>
		element(
			'button',
			{ type: 'button', class: 'button', 'data-mode': name, 'aria-pressed': 'false', hidden: '' },
			words
		);
	return [
		element('p', { class: 'caps' }, 'Dual Power Atlas · a lesson'),
		element('h1', {}, title),
		element('p', { class: 'enquiry' }, question),
		element(
			'p',
			{ class: 'modes' },
			element('span', {}, [concept, `${minutesOf(steps)} minutes`].filter(Boolean).join(' · ')),
			mode('large', 'Large type'),
			mode('plain', 'Plain text')
		)
	];
}

/** Every step by its number: a place on the page, and once scripts run the way to it. */
function stepList({ lesson }: PackagedLesson): Markup {
	const entry = (href: string, number: string, title: string) =>
		element(
			'li',
			{},
			element('a', { href, title }, element('span', { class: 'spoken' }, `${title}: `), number)
		);
	return element(
		'ol',
		{},
		lesson.steps.map(({ id, title }, index) =>
			entry(`#${nameOf('step', id)}`, String(index + 1), title)
		),
		entry('#exit', 'Exit', 'Exit ticket')
	);
}

/** The way out: the sentence to finish, what was answered to keep, and every source. */
function lastPage(of: PackagedLesson): Markup {
	const act = (name: string, words: string) =>
		element('button', { type: 'button', class: 'button', [`data-${name}`]: '' }, words);
	return element(
		'section',
		{ id: 'exit', class: 'page', 'data-page': '' },
		element(
			'div',
			{ class: 'exit' },
			exitHtml(of, 'h2'),
			element(
				'label',
				{ class: 'notes' },
				'Your sentence',
				element('textarea', { rows: '4', 'data-note': 'exit' }, '')
			),
			element(
				'div',
				{ 'data-scripted': '', hidden: '' },
				element(
					'p',
					{ class: 'act' },
					act('save', 'Save my answers'),
					act('print', 'Print'),
					element(
						'button',
						{ type: 'button', class: 'button full', 'data-lesson-end': '' },
						'I have finished'
					)
				),
				element(
					'p',
					{ class: 'how' },
					'Your answers are in this page only. They are sent nowhere, and go when you close it: save or print them to keep them.'
				),
				element('p', { class: 'how', 'data-lesson-said': '', role: 'status' }, '')
			)
		),
		element('section', { class: 'all-sources' }, sourcesHtml(of, 'h2'))
	);
}

function footHtml({ addresses: { lesson: address } }: PackagedLesson): Content {
	return address ? paragraph('With maps that can be explored: ', link(address, address)) : '';
}
