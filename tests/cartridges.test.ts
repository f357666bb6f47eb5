import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { citationText } from '$lib/domain/citation';
import { lessonPackage } from '$lib/package/lesson-package';
import { mapPath, notesOf, rowsOf } from '$lib/package/packaged-lesson';
import {
	all,
	childrenOf,
	expectOrder,
	manifestOf,
	namesIn,
	one,
	packedLessons,
	pageOf,
	parsed,
	SITE,
	SVG,
	valuesOf
} from './package-reader';

/** What may stand in an element of QTI, in this order: the sequences of the cartridge's profile of its schema. */
const QTI_SEQUENCES: Readonly<Record<string, readonly string[]>> = {
	questestinterop: ['assessment'],
	assessment: ['qtimetadata', 'presentation_material', 'section'],
	qtimetadata: ['qtimetadatafield'],
	qtimetadatafield: ['fieldlabel', 'fieldentry'],
	presentation_material: ['flow_mat'],
	section: ['item'],
	item: ['itemmetadata', 'presentation', 'resprocessing', 'itemfeedback'],
	itemmetadata: ['qtimetadata'],
	presentation: ['material', 'response_lid'],
	response_lid: ['render_choice'],
	render_choice: ['response_label'],
	response_label: ['material'],
	material: ['mattext'],
	flow_mat: ['material'],
	resprocessing: ['outcomes', 'respcondition'],
	outcomes: ['decvar'],
	respcondition: ['conditionvar', 'setvar', 'displayfeedback'],
	conditionvar: ['other', 'varequal'],
	itemfeedback: ['flow_mat'],
	...Object.fromEntries(
		['fieldlabel', 'fieldentry', 'mattext', 'decvar', 'setvar', 'displayfeedback'].map((leaf) => [
			leaf,
			[]
		])
	),
	other: [],
	varequal: []
};

/** The fields of QTI metadata that stand right in an element. */
function fieldsOf(of: Element) {
	return Object.fromEntries(
		all(of, 'qtimetadatafield').map((field) => [
			one(field, 'fieldlabel').textContent,
			one(field, 'fieldentry').textContent
		])
	);
}

describe.each(packedLessons.map((of) => [of.lesson.id, of] as const))('%s', (_, of) => {
	const { lesson } = of;

	describe.each([
		['thin-cartridge', 'IMS Thin Common Cartridge'],
		['cartridge', 'IMS Common Cartridge']
	] as const)('as %s', (kind, schema) => {
		const files = lessonPackage(kind, of);
		const manifest = manifestOf(files);
		const resources = all(manifest, 'resource');
		const ofType = (type: string) =>
			resources.filter((resource) => resource.getAttribute('type') === type);

		test('is a Common Cartridge 1.3 by its namespaces, and says so', () => {
			expect(manifest.namespaceURI).toBe('http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1');
			expect(one(manifest, 'schema').textContent).toBe(schema);
			expect(one(manifest, 'schemaversion').textContent).toBe('1.3.0');
			const lom = one(manifest, 'lomimscc:lom');
			expect(lom.namespaceURI).toBe('http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest');
			expect(namesIn(lom.parentNode as Element)).toEqual([
				'schema',
				'schemaversion',
				'lomimscc:lom'
			]);
			expectOrder(lom, ['lomimscc:general', 'lomimscc:rights']);
			expectOrder(
				one(lom, 'lomimscc:general'),
				['title', 'language', 'description', 'keyword'].map((name) => `lomimscc:${name}`)
			);
			expect(one(lom, 'lomimscc:title').textContent).toBe(lesson.title);
		});

		test('has a rooted hierarchy: a root without a title, headings, and leaves that open something', () => {
			const organization = one(manifest, 'organization');
			expect(organization.getAttribute('structure')).toBe('rooted-hierarchy');
			expect(namesIn(organization)).toEqual(['item']);
			const [root] = childrenOf(organization) as Element[];
			expect(namesIn(root!)).toEqual(['item']);
			for (const item of all(root!, 'item')) {
				expect(namesIn(item)[0]).toBe('title');
				expect(item.hasAttribute('identifierref')).toBe(!namesIn(item).includes('item'));
			}
		});

		test('gives an address to pages alone, one file to each link and quiz, and no file twice', () => {
			for (const resource of resources) {
				const isPage = resource.getAttribute('type') === 'webcontent';
				const hrefs = valuesOf(all(resource, 'file'), 'href');
				expect(resource.hasAttribute('href')).toBe(isPage);
				expect(new Set(hrefs).size).toBe(hrefs.length);
				if (!isPage) expect(hrefs).toHaveLength(1);
			}
		});

		test('links to the lesson and into a frame, in files of the schema of web links', () => {
			const links = ofType('imswl_xmlv1p3').map((resource) =>
				parsed(files[one(resource, 'file').getAttribute('href')!]!)
			);
			for (const link of links) {
				expect(link.namespaceURI).toBe('http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3');
				expect(link.localName).toBe('webLink');
				expect(namesIn(link)).toEqual(['title', 'url']);
				expect(one(link, 'title').textContent).not.toMatch(/[\t\n\r]/);
			}
			const urls = links.map((link) => one(link, 'url').getAttribute('href'));
			expect(urls.slice(0, 2)).toEqual([
				`${SITE}lessons/${lesson.id}/`,
				`${SITE}embed/lessons/${lesson.id}/`
			]);
			expect(urls.slice(2)).toEqual(
				kind === 'cartridge'
					? []
					: lesson.steps.map(({ id }) => `${SITE}lessons/${lesson.id}/?step=${id}`)
			);
		});
	});

	test('as a thin cartridge has nothing but links, each also in the manifest', () => {
		const files = lessonPackage('thin-cartridge', of);
		for (const resource of all(manifestOf(files), 'resource')) {
			expect(resource.getAttribute('type')).toBe('imswl_xmlv1p3');
			const file = parsed(files[one(resource, 'file').getAttribute('href')!]!);
			expect(String(one(resource, 'webLink'))).toBe(String(file));
		}
	});

	describe('as a full cartridge', () => {
		const files = lessonPackage('cartridge', of);
		const manifest = manifestOf(files);
		const textOf = (path: string) => pageOf(files[path]!).textContent!;

		test.each(lesson.steps)('tells all of step $id on a page of its own', (step) => {
			const path = `pages/step.${step.id}.html`;
			const text = textOf(path);
			for (const said of [step.title, step.text, step.task]) expect(text).toContain(said);
			for (const { who, says } of step.voices) {
				expect(text).toContain(`${who}imagined voice${says}`);
			}
			for (const question of step.questions) {
				expect(text).toContain(question.asks);
				expect(text).not.toContain(question.reveals);
			}
			for (const { source } of step.attestations) {
				const named = of.sources.find(({ id }) => id === source)!;
				expect(text).toContain(citationText(named));
				for (const { note = '' } of step.attestations) expect(text).toContain(note);
			}
			expect(files[mapPath(step)]).toBe(SVG);
			expect(files[path]).toContain(`src="../${mapPath(step)}"`);
		});

		test('numbers every source once, the same on every page', () => {
			const number = (path: string) =>
				all(pageOf(files[path]!), 'li')
					.filter((item) => item.hasAttribute('value'))
					.map((item) => {
						// What is remarked belongs to the page, number and citation to the lesson.
						one(item, 'small').textContent = '';
						return `${item.getAttribute('value')} ${item.textContent}`;
					});
			const listed = number('pages/sources.html');
			expect(listed).toHaveLength(notesOf(of).length);
			expect(listed.map((line) => Number.parseInt(line))).toEqual(
				listed.map((_, index) => index + 1)
			);
			for (const { id } of lesson.steps) {
				expect(listed).toEqual(expect.arrayContaining(number(`pages/step.${id}.html`)));
			}
		});

		test('keeps the answers on a page that is for instructors', () => {
			const teacher = all(manifest, 'resource').find(
				(resource) => resource.getAttribute('identifier') === 'page.teacher'
			)!;
			expect(teacher.getAttribute('intendeduse')).toBe('lessonplan');
			expect(one(teacher, 'lom:value').textContent).toBe('Instructor');
			const text = textOf('pages/teacher.html');
			for (const question of lesson.steps.flatMap((step) => step.questions)) {
				expect(text).toContain(question.reveals);
			}
		});

		test.each(lesson.steps.filter(({ questions }) => questions.length > 0))(
			'asks what step $id asks, as QTI 1.2 in the profile of cartridges',
			(step) => {
				const root = parsed(files[`quizzes/quiz.${step.id}.xml`]!);
				for (const node of [root, ...all(root, '*')]) {
					expectOrder(node, QTI_SEQUENCES[node.nodeName] ?? []);
				}
				expect(root.namespaceURI).toBe('http://www.imsglobal.org/xsd/ims_qtiasiv1p2');
				expect(root.localName).toBe('questestinterop');
				const assessment = one(root, 'assessment');
				expect(fieldsOf(childrenOf(assessment)[0] as Element)).toMatchObject({
					cc_profile: 'cc.exam.v0p1',
					qmd_assessmenttype: 'Examination',
					qmd_scoretype: 'Percentage'
				});
				const items = all(root, 'item');
				expect(new Set(valuesOf(items, 'ident')).size).toBe(items.length);
				const rows = rowsOf(of, step);
				const asked = step.questions.flatMap((question) =>
					of.asked[question.id]!.map(() => question.asks)
				);
				expect(items).toHaveLength(rows.length);
				items.forEach((item, index) => {
					const row = rows[index]!;
					expect(namesIn(item)).toEqual([
						'itemmetadata',
						'presentation',
						'resprocessing',
						'itemfeedback'
					]);
					expect(fieldsOf(item)).toEqual({ cc_profile: 'cc.multiple_choice.v0p1' });
					const prompt = parsed(`<div>${all(item, 'mattext')[0]!.textContent}</div>`).textContent;
					expect(prompt).toContain(asked[index]);
					expect(prompt).toContain(row.label);
					const response = one(item, 'response_lid');
					expect(response.getAttribute('rcardinality')).toBe('Single');
					expect(namesIn(response.parentNode as Element)).toEqual(['material', 'response_lid']);
					const labels = all(item, 'response_label');
					expect(labels.length).toBeGreaterThanOrEqual(3);
					const answers = valuesOf(labels, 'ident');
					expect(new Set(answers).size).toBe(answers.length);
					const right = one(item, 'varequal');
					expect(right.getAttribute('respident')).toBe(response.getAttribute('ident'));
					const chosen = labels[answers.indexOf(right.textContent!)];
					expect(chosen?.textContent).toBe(
						row.options.find(({ answer }) => answer === row.answer)?.label
					);
					const last = all(item, 'respcondition').at(-1)!;
					expect(namesIn(last)).toEqual(['conditionvar', 'setvar']);
					expect(one(last, 'setvar').textContent).toBe('100');
					const feedback = one(item, 'itemfeedback');
					expect(valuesOf(all(item, 'displayfeedback'), 'linkrefid')).toEqual([
						feedback.getAttribute('ident')
					]);
					// HTML in QTI is text that is markup again.
					const told = parsed(`<div>${feedback.textContent}</div>`).textContent;
					expect(told).toContain(`${row.label}: ${row.words}`);
				});
			}
		);
	});
});

test('a question with two options has three in a quiz, for so many does the profile ask', () => {
	const of = packedLessons[0]!;
	const step = of.lesson.steps.find(({ questions }) => questions.length > 0)!;
	const asked = Object.fromEntries(
		Object.entries(of.asked).map(([id, rows]) => [
			id,
			rows.map((row) => ({ ...row, options: row.options.slice(0, 2) }))
		])
	);
	const quiz = parsed(lessonPackage('cartridge', { ...of, asked })[`quizzes/quiz.${step.id}.xml`]!);
	for (const item of all(quiz, 'item')) {
		expect(all(item, 'response_label').at(-1)?.textContent).toBe('None of these');
		expect(all(item, 'response_label')).toHaveLength(3);
	}
});
