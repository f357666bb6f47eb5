import type { LessonStep, Voice } from '$lib/domain/lesson';
import { link, sourceList } from './lesson-html';
import { element, nameOf, paragraph, type Content, type Markup } from './markup';
import {
	notesOfStep,
	whereAndWhen,
	type DrawnMap,
	type PackagedLesson,
	type StepMap
} from './packaged-lesson';
import { predictionHtml } from './standalone-question';

/** A step as a page of its own, the map beside what is said of it. */
export function stepPage(
	of: PackagedLesson,
	step: LessonStep,
	drawn: readonly Markup[],
	before: Content
): Markup {
	const { steps } = of.lesson;
	const index = steps.indexOf(step);
	const id = nameOf('step', step.id);
	const maps = of.maps[step.id] ?? [];
	const [previous, next] = [steps[index - 1], steps[index + 1]];
	return element(
		'section',
		{ id, class: 'page', 'data-page': '', 'aria-labelledby': `${id}.head` },
		element(
			'div',
			{ class: 'panel' },
			before,
			element('p', { class: 'caps' }, `Step ${index + 1} of ${steps.length} · ${step.minutes} min`),
			element('h2', { id: `${id}.head`, tabindex: '-1' }, step.title),
			element('p', { class: 'date' }, whereAndWhen(of, step.link.case, step.day)),
			step.text ? told(step.text, step.plain, 'text') : '',
			step.voices.length > 0
				? element('div', { class: `voices of-${step.voices.length}` }, step.voices.map(voiceHtml))
				: '',
			element(
				'div',
				{ class: 'task' },
				paragraph(element('b', {}, 'Task.'), ` ${step.task}`),
				element(
					'label',
					{ class: 'notes' },
					'Your notes on this step',
					element('textarea', { rows: '2', 'data-note': id }, '')
				)
			),
			step.questions.map((question) => predictionHtml(of, question)),
			folded('Sources of this step', sourceList(notesOfStep(of, step, true))),
			element(
				'p',
				{ class: 'ways', 'data-scripted': '', hidden: '' },
				previous
					? element('a', { class: 'button', href: `#${nameOf('step', previous.id)}` }, 'Back')
					: '',
				next
					? element(
							'a',
							{ class: 'button full', href: `#${nameOf('step', next.id)}` },
							`Next: ${next.title}`
						)
					: element('a', { class: 'button full', href: '#exit' }, 'Next: Exit ticket')
			)
		),
		element(
			'div',
			{ class: 'side' },
			maps.map((map, at) => plate(map, drawn[at] ?? [], step.id)),
			element('p', { class: 'how' }, link(of.addresses.maps[step.id], 'Open it in the atlas'))
		)
	);
}

/** A drawn map with what it shows in words; on a narrow page it keeps its size and is moved under a frame. */
function plate({ title, says, days = [] }: StepMap, drawn: Content, step: string): Markup {
	return element(
		'figure',
		{ class: 'plate' },
		element(
			'div',
			{ class: 'frame', role: 'img', 'aria-label': `${title}. ${says}`, tabindex: '0' },
			drawn
		),
		element('figcaption', {}, element('b', { 'data-title': '' }, title)),
		days.length > 0 ? moves(days, title, step) : '',
		folded('The map in words', element('p', { 'data-says': '' }, says))
	);
}

/** The slider of a map: a stop for each day on which it changes, and the way back to the day of the step. */
function moves(days: readonly DrawnMap[], title: string, step: string): Markup {
	const own = days.findIndex((day) => day.title === title);
	return element(
		'p',
		{ class: 'moves', 'data-scripted': '', hidden: '' },
		element(
			'label',
			{},
			'Move the map in time',
			element('input', {
				type: 'range',
				min: '0',
				max: String(days.length - 1),
				value: String(own),
				'aria-valuetext': title,
				'data-film': step,
				'data-own': String(own)
			})
		),
		element(
			'button',
			{ type: 'button', class: 'button', 'data-back': '', disabled: '' },
			'Back to this step’s day'
		)
	);
}

/** Something aside: open where no script runs, folded away where one does, open again on paper. */
export function folded(summary: string, ...content: Content[]): Markup {
	return element(
		'details',
		{ open: '', 'data-folded': '' },
		element('summary', {}, summary),
		content
	);
}

function voiceHtml({ side, who, says, plain }: Voice): Markup {
	return element(
		'section',
		{ class: side },
		element('h3', {}, who),
		element('p', { class: 'kind' }, 'imagined voice'),
		told(says, plain, 'says')
	);
}

/** A text whole and in its first sentences, of which one is shown. */
function told(text: string, plain: string, kind: string): readonly Markup[] {
	return plain === '' || plain === text
		? [element('p', { class: kind }, text)]
		: [
				element('p', { class: `${kind} whole` }, text),
				element('p', { class: `${kind} plain` }, plain)
			];
}
