import { posix, resolve } from 'node:path';
import { DOMParser, onWarningStopParsing, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { citationText } from '$lib/domain/citation';
import type { Lesson } from '$lib/domain/lesson';
import { askedRows } from '$lib/domain/question';
import { lessonPackage, PACKAGE_KINDS, packageName } from '$lib/package/lesson-package';
import {
	lessonAddresses,
	mapPath,
	notesOf,
	rowsOf,
	type PackagedLesson,
	type PackageFiles
} from '$lib/package/packaged-lesson';
import { scormPackage } from '$lib/package/scorm';
import { zipPackage } from '$lib/package/zip';

const { cases, lessons } = readCatalogue(resolve('src/data'));
const SITE = 'https://atlas.example/a&b/';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />';

function packaged(lesson: Lesson): PackagedLesson {
	const ids = lesson.steps.flatMap(({ link, beside }) => [link.case, beside?.case]);
	const own = cases.map((file) => file.case).filter(({ id }) => ids.includes(id));
	const questions = lesson.steps.flatMap((step) => step.questions);
	const asked = questions.map((question) => {
		const of = own.find(({ id }) => id === question.case)!;
		return [question.id, askedRows(of, question).filter((row) => row !== undefined)];
	});
	return {
		lesson,
		asked: Object.fromEntries(asked),
		sources: [...lesson.sources, ...own.flatMap((of) => of.sources)],
		cases: own,
		words: [{ term: 'soviet', definition: 'a council' }],
		addresses: lessonAddresses(SITE, lesson),
		maps: Object.fromEntries(lesson.steps.map(({ id }) => [id, { svg: SVG, says: 'Two <halls>' }]))
	};
}

/** Parses XML; what is not well-formed is an error. */
function parsed(xml: string): Element {
	const parser = new DOMParser({ onError: onWarningStopParsing });
	return parser.parseFromString(xml, 'text/xml').documentElement!;
}
const childrenOf = (of: Element) => [...of.childNodes].filter((node) => node.nodeType === 1);
const namesIn = (of: Element) => childrenOf(of).map((child) => child.nodeName);
const all = (of: Element, name: string) => [...of.getElementsByTagName(name)];
const one = (of: Element, name: string) => {
	const found = all(of, name);
	expect(found, name).toHaveLength(1);
	return found[0]!;
};
const valuesOf = (elements: readonly Element[], name: string) =>
	elements.flatMap((of) => of.getAttribute(name) ?? []);
const manifestOf = (files: PackageFiles) => parsed(files['imsmanifest.xml']!);

/** Whether names come in the order that a schema's sequence gives them. */
function expectOrder(of: Element, sequence: readonly string[]) {
	const places = namesIn(of).map((name) => sequence.indexOf(name));
	expect(places, `${of.nodeName}: ${namesIn(of).join(', ')}`).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
}

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

describe.each(lessons.map((lesson) => [lesson.id, packaged(lesson)] as const))('%s', (_, of) => {
	const { lesson } = of;

	describe.each(PACKAGE_KINDS)('as %s', (kind) => {
		const files = lessonPackage(kind, of);
		const manifest = manifestOf(files);

		test('begins with a manifest of metadata, organizations and resources, in this order', () => {
			expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
			expect(namesIn(manifest)).toEqual(['metadata', 'organizations', 'resources']);
		});

		test('has every file that its manifest names, and names every file that it has', () => {
			const named = valuesOf(all(manifest, 'file'), 'href');
			expect(named.toSorted()).toEqual(
				Object.keys(files)
					.filter((path) => path !== 'imsmanifest.xml')
					.toSorted()
			);
			for (const resource of all(manifest, 'resource')) {
				const own = valuesOf(all(resource, 'file'), 'href');
				expect(own.length).toBeGreaterThan(0);
				for (const href of valuesOf([resource], 'href')) expect(own).toContain(href);
			}
		});

		test('has paths that every system can unpack', () => {
			for (const path of Object.keys(files)) {
				expect(path).toMatch(/^([a-z]+\/)?[\w.-]+\.(xml|html|svg|js)$/);
			}
		});

		test('gives every id once, each fit for XML, and refers to each resource from its contents', () => {
			const identified = ['manifest', 'organization', 'item', 'resource'].flatMap((name) =>
				name === 'manifest' ? [manifest] : all(manifest, name)
			);
			const ids = valuesOf(identified, 'identifier');
			expect(ids).toHaveLength(identified.length);
			expect(new Set(ids).size).toBe(ids.length);
			for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
			expect(valuesOf(all(manifest, 'item'), 'identifierref').toSorted()).toEqual(
				valuesOf(all(manifest, 'resource'), 'identifier').toSorted()
			);
		});

		test('keeps to the order of the schema in every item and resource', () => {
			for (const item of all(manifest, 'item')) expectOrder(item, ['title', 'item']);
			for (const resource of all(manifest, 'resource')) {
				expectOrder(resource, ['metadata', 'file', 'webLink']);
			}
		});

		test('is well-formed in every XML file, with titles of at most 200 letters', () => {
			for (const [path, text] of Object.entries(files)) {
				if (path.endsWith('.xml') || path.endsWith('.svg'))
					expect(() => parsed(text)).not.toThrow();
			}
			for (const title of all(manifest, 'title')) {
				expect(title.textContent?.length).toBeGreaterThan(0);
				expect(title.textContent?.length).toBeLessThanOrEqual(200);
			}
		});

		test('has pages whose every tag is closed, and which load nothing but their own files', () => {
			for (const [path, text] of Object.entries(files)) {
				if (!path.endsWith('.html')) continue;
				const page = parsed(text.replace('<!doctype html>', ''));
				expect(page.getAttribute('lang')).toBe('en');
				expect(all(page, 'h1')).toHaveLength(1);
				for (const src of valuesOf([...all(page, 'img'), ...all(page, 'script')], 'src')) {
					expect(Object.keys(files)).toContain(posix.join(posix.dirname(path), src));
				}
				for (const image of all(page, 'img')) expect(image.getAttribute('alt')).toBe('Two <halls>');
			}
		});

		test('opens again from its archive as it was, and gives the same bytes twice', () => {
			const bytes = zipPackage(files);
			const opened = Object.entries(unzipSync(bytes));
			expect(opened.map(([path, file]) => [path, strFromU8(file)])).toEqual(Object.entries(files));
			expect(zipPackage(lessonPackage(kind, packaged(lesson)))).toEqual(bytes);
		});
	});

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
		const textOf = (path: string) =>
			parsed(files[path]!.replace('<!doctype html>', '')).textContent!;

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
				all(parsed(files[path]!.replace('<!doctype html>', '')), 'li')
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

	describe('as SCORM 1.2', () => {
		const files = lessonPackage('scorm', of);
		const manifest = manifestOf(files);
		const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

		test('is one SCO, in an organization that is the default', () => {
			expect(manifest.namespaceURI).toBe('http://www.imsproject.org/xsd/imscp_rootv1p1p2');
			expect(one(manifest, 'schema').textContent).toBe('ADL SCORM');
			expect(one(manifest, 'schemaversion').textContent).toBe('1.2');
			const organization = one(manifest, 'organization');
			expect(one(manifest, 'organizations').getAttribute('default')).toBe(
				organization.getAttribute('identifier')
			);
			expect(namesIn(organization)).toEqual(['title', 'item']);
			const resource = one(manifest, 'resource');
			expect(resource.getAttributeNS(ADL, 'scormtype')).toBe('sco');
			expect(resource.getAttribute('type')).toBe('webcontent');
			expect(resource.getAttribute('href')).toBe('index.html');
		});

		test('tells all steps with their answers folded away, and ends by a button', () => {
			const page = parsed(files['index.html']!.replace('<!doctype html>', ''));
			for (const step of lesson.steps) {
				for (const said of [step.title, step.text, step.task]) {
					expect(page.textContent).toContain(said);
				}
			}
			const questions = lesson.steps.flatMap((step) => step.questions);
			expect(all(page, 'details').filter((fold) => fold.hasAttribute('open'))).toEqual([]);
			expect(all(page, 'details')).toHaveLength(questions.length);
			expect(all(page, 'button').map((button) => button.hasAttribute('data-lesson-end'))).toEqual([
				true
			]);
		});

		test('can hold another page, which gets the run-time and no maps beside it', () => {
			const own = scormPackage(of, '<!doctype html><body>All of it</body>');
			expect(own['index.html']).toBe(
				'<!doctype html><body>All of it<script src="scorm.js"></script></body>'
			);
			expect(Object.keys(own)).toEqual(['imsmanifest.xml', 'index.html', 'scorm.js']);
		});
	});
});

test('a question with two options has three in a quiz, for so many does the profile ask', () => {
	const of = packaged(lessons[0]!);
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

test('an address that is not of the web is no link', () => {
	const of = packaged(lessons[0]!);
	const sources = of.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
	for (const kind of PACKAGE_KINDS) {
		const texts = Object.values(lessonPackage(kind, { ...of, sources }));
		expect(texts.join('\n')).not.toContain('javascript:');
	}
});

test('a package is named after its lesson, each kind in its own way', () => {
	const names = PACKAGE_KINDS.map((kind) => packageName(kind, { id: 'two-halls' }));
	expect(names).toEqual(['two-halls-links.imscc', 'two-halls.imscc', 'two-halls-scorm-1.2.zip']);
});

test('a lesson full of signs that mean something in XML and HTML is told as it is written', () => {
	const [lesson] = lessons;
	const hostile = `A & B <script>x</script> "c" 'd' ]]> &amp; </title>`;
	const [first, ...more] = lesson!.steps;
	const of = packaged({
		...lesson!,
		title: hostile,
		steps: [{ ...first, title: hostile }, ...more]
	});
	for (const kind of PACKAGE_KINDS) {
		const files = lessonPackage(kind, of);
		const titles = all(manifestOf(files), 'title').map((title) => title.textContent);
		expect(titles).toContain(hostile);
		for (const [path, text] of Object.entries(files)) {
			if (path.endsWith('.html')) {
				expect(() => parsed(text.replace('<!doctype html>', ''))).not.toThrow();
				expect(text).not.toContain('<script>');
			}
		}
	}
});
