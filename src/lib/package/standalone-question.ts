import type { Answer, AskedRow, Question } from '$lib/domain/question';
import { optionsHint, reasonsHtml, revealsOf } from './lesson-html';
import { element, nameOf, type Content, type Markup } from './markup';
import type { PackagedLesson } from './packaged-lesson';

/**
 * Predict, then reveal. Without scripts the answer is folded away under the choices; with them it stays away until every
 * row has a choice, which then cannot be changed any more.
 */
export function predictionHtml(of: PackagedLesson, question: Question): Markup {
	const rows = of.asked[question.id] ?? [];
	const id = nameOf('question', question.id);
	return element(
		'section',
		{ class: 'prediction', 'data-question': '', 'aria-labelledby': id },
		element('h3', { id }, question.asks),
		element(
			'p',
			{ class: 'how' },
			['Choose an answer, then reveal.', optionsHint(rows)].filter(Boolean).join(' ')
		),
		rows.map((row) => choices(row, nameOf('choice', question.id, row.key))),
		element(
			'p',
			{ class: 'act', 'data-scripted': '', hidden: '' },
			element(
				'button',
				{ type: 'button', class: 'button full', 'data-reveal': '', disabled: '' },
				'Reveal'
			),
			element('span', { class: 'how', 'data-ready': '' }, 'First choose.')
		),
		element(
			'details',
			{ class: 'answer' },
			element('summary', {}, 'Answer: choose first, then open'),
			element('table', {}, ends(rows), element('tbody', {}, rows.map(answered))),
			element('p', { class: 'reveals' }, revealsOf(of, question)),
			element('p', { class: 'how' }, 'Why, by the sources:'),
			rows.map((row) => reasonsHtml(of, row)),
			element(
				'p',
				{ class: 'how' },
				`Numbers are those of the sources. Marks are the compilers’ reading of them.`
			)
		),
		element('p', { class: 'spoken', role: 'status', 'data-said': '' }, '')
	);
}

function choices({ key, label, options, answer }: AskedRow, name: string): Markup {
	return element(
		'fieldset',
		{ 'data-row': key, 'data-answer': answer, 'data-label': label },
		element('legend', {}, label),
		element(
			'div',
			{ class: 'options' },
			options.map((option) =>
				element(
					'label',
					{ class: option.answer },
					element('input', { type: 'radio', name, value: option.answer }),
					element('span', {}, option.label)
				)
			)
		)
	);
}

/** The names of the two sides over the ends of the wire. */
function ends([row]: readonly AskedRow[]): Content {
	const nameOf = (side: Answer) => row?.options.find(({ answer }) => answer === side)?.label ?? '';
	if (!row?.mark) return '';
	const head = element(
		'th',
		{ scope: 'col', class: 'ends' },
		element('span', { class: 'a' }, nameOf('a')),
		' ',
		element('span', { class: 'b' }, nameOf('b'))
	);
	return element(
		'thead',
		{},
		element('tr', {}, element('td', {}, ''), head, element('td', {}, ''))
	);
}

function answered(row: AskedRow): Markup {
	return element(
		'tr',
		{ 'data-answered': row.key, 'data-answer': row.answer },
		element('th', { scope: 'row' }, row.label),
		element('td', { class: 'wire' }, wire(row)),
		element(
			'td',
			{ class: 'words' },
			element('b', { 'data-words': '' }, row.words),
			row.certain ? '' : element('small', {}, 'perhaps'),
			element('small', { 'data-verdict': '' }, '')
		)
	);
}

/** Where on the wire from one side to the other an answer lies, in its own units. */
const AT: Partial<Record<Answer, number>> = { a: 12, both: 75, contested: 75, neither: 75, b: 138 };

/** The answer as a mark on the wire from side a to side b, and a ring for what was forecast. */
function wire({ answer, mark }: AskedRow): Content {
	const at = AT[answer];
	if (!mark || at === undefined) return '';
	const ring = element('circle', { class: 'forecast', cx: '75', cy: '13', r: '11', hidden: '' });
	return element(
		'svg',
		{ viewBox: '0 0 150 26', width: '150', height: '26', 'aria-hidden': 'true' },
		element('path', { class: 'line', d: 'M12 13H138M12 8V18M138 8V18' }),
		markOf(answer, at),
		ring
	);
}

function markOf(answer: Answer, at: number): Content {
	const disc = (side: string, cx: number) =>
		element('circle', { class: side, cx: String(cx), cy: '13', r: '7.5' });
	switch (answer) {
		case 'both':
			return [
				element('path', { class: 'a', d: `M${at} 5.5a7.5 7.5 0 0 0 0 15z` }),
				element('path', { class: 'b', d: `M${at} 5.5a7.5 7.5 0 0 1 0 15z` })
			];
		case 'contested':
			return element('path', { class: 'cross', d: `M${at - 6} 7l12 12m0 -12l-12 12` });
		case 'neither':
			return element('circle', { class: 'none', cx: String(at), cy: '13', r: '6.5' });
		default:
			return disc(answer, at);
	}
}
