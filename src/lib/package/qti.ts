import type { LessonStep } from '$lib/domain/lesson';
import type { AskedRow, Question } from '$lib/domain/question';
import { answerHtml, NUMBERS, optionsHint } from './lesson-html';
import { element, markupOf, nameOf, paragraph, type Content, type Markup } from './markup';
import { whereAndWhen, type PackagedLesson } from './packaged-lesson';

const QTI = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
const SCHEMA = 'http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_qtiasiv1p2p1_v1p0.xsd';
const RESPONSE = 'response1';
const FEEDBACK = 'general_fb';

/**
 * The questions of a step as an assessment of QTI 1.2 in the profile of Common Cartridge 1.3: one multiple choice for each
 * row. What the sources say comes as feedback, so that it is predicted first.
 *
 * @returns undefined for a step that asks nothing
 */
export function stepQuiz(of: PackagedLesson, step: LessonStep): Markup | undefined {
	const items = step.questions.flatMap((question) =>
		(of.asked[question.id] ?? []).map((row) => itemOf(of, question, row))
	);
	if (items.length === 0) return undefined;
	const about = paragraph('Choose first. What the sources say comes with the feedback.');
	return element(
		'questestinterop',
		{
			xmlns: QTI,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': `${QTI} ${SCHEMA}`
		},
		element(
			'assessment',
			{ ident: nameOf('assessment', step.id), title: quizTitle(step) },
			metadata({
				cc_profile: 'cc.exam.v0p1',
				// The profile knows no other kind.
				qmd_assessmenttype: 'Examination',
				qmd_scoretype: 'Percentage',
				qmd_feedbackpermitted: 'Yes',
				qmd_hintspermitted: 'Yes',
				qmd_solutionspermitted: 'Yes',
				cc_maxattempts: '1'
			}),
			element('presentation_material', {}, element('flow_mat', {}, html(about))),
			element('section', { ident: 'root_section' }, items)
		)
	);
}

export function quizTitle({ title }: Pick<LessonStep, 'title'>): string {
	return `${title}: predict`;
}

function itemOf(of: PackagedLesson, question: Question, row: AskedRow): Markup {
	const hint = optionsHint([row]);
	const asks = [
		paragraph(question.asks),
		paragraph(`${whereAndWhen(of, question.case, question.day)}: `, element('b', {}, row.label)),
		hint ? paragraph(hint) : ''
	];
	return element(
		'item',
		{ ident: nameOf('question', question.id, row.key), title: row.label },
		element('itemmetadata', {}, metadata({ cc_profile: 'cc.multiple_choice.v0p1' })),
		element(
			'presentation',
			{},
			html(asks),
			element(
				'response_lid',
				{ ident: RESPONSE, rcardinality: 'Single' },
				element(
					'render_choice',
					{},
					optionsOf(row).map(({ answer, label }) =>
						element(
							'response_label',
							{ ident: nameOf('answer', answer) },
							material('text/plain', label)
						)
					)
				)
			)
		),
		element(
			'resprocessing',
			{},
			element(
				'outcomes',
				{},
				element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })
			),
			// Every answer gets the feedback, and goes on to be held against the right one.
			element(
				'respcondition',
				{ continue: 'Yes' },
				element('conditionvar', {}, element('other', {})),
				element('displayfeedback', { feedbacktype: 'Response', linkrefid: FEEDBACK })
			),
			element(
				'respcondition',
				{ continue: 'No' },
				element(
					'conditionvar',
					{},
					element('varequal', { respident: RESPONSE }, nameOf('answer', row.answer))
				),
				element('setvar', { action: 'Set', varname: 'SCORE' }, '100')
			)
		),
		element(
			'itemfeedback',
			{ ident: FEEDBACK },
			element('flow_mat', {}, html([answerHtml(of, question, [row]), paragraph(NUMBERS)]))
		)
	);
}

/** A multiple choice of the profile has three options or more. */
const FILLERS = [
	{ answer: 'none', label: 'None of these' },
	{ answer: 'several', label: 'More than one of these' }
];

function optionsOf({ options }: AskedRow) {
	return [...options, ...FILLERS.slice(0, Math.max(0, 3 - options.length))];
}

function metadata(fields: Readonly<Record<string, string>>): Markup {
	return element(
		'qtimetadata',
		{},
		Object.entries(fields).map(([label, entry]) =>
			element(
				'qtimetadatafield',
				{},
				element('fieldlabel', {}, label),
				element('fieldentry', {}, entry)
			)
		)
	);
}

/** HTML goes into QTI as text, escaped once more. */
function html(content: Content): Markup {
	return material('text/html', markupOf(content));
}

function material(texttype: string, text: string): Markup {
	return element('material', {}, element('mattext', { texttype }, text));
}
