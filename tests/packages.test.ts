import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lessonPackage, PACKAGE_KINDS, packageName } from '$lib/package/lesson-package';
import { standaloneHtml } from '$lib/package/standalone-html';
import { zipPackage } from '$lib/package/zip';
import {
	all,
	expectOrder,
	manifestOf,
	namesIn,
	one,
	packaged,
	packedLessons,
	pageOf,
	parsed,
	valuesOf
} from './package-reader';

describe.each(packedLessons.map((of) => [of.lesson.id, of] as const))('%s', (_, of) => {
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
				const page = pageOf(text);
				expect(page.getAttribute('lang')).toBe('en');
				expect(all(page, 'h1')).toHaveLength(1);
				for (const src of valuesOf([...all(page, 'img'), ...all(page, 'script')], 'src')) {
					expect(Object.keys(files)).toContain(posix.join(posix.dirname(path), src));
				}
				for (const image of all(page, 'img'))
					expect(image.getAttribute('alt')).toBe('Here. Two <halls>');
			}
		});

		test('opens again from its archive as it was, and gives the same bytes twice', () => {
			const bytes = zipPackage(files);
			const opened = Object.entries(unzipSync(bytes));
			expect(opened.map(([path, file]) => [path, strFromU8(file)])).toEqual(Object.entries(files));
			expect(zipPackage(lessonPackage(kind, packaged(lesson)))).toEqual(bytes);
		});
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

		test('is the page that stands by itself, and tells the course besides', () => {
			const page = standaloneHtml(of);
			const script = '<script src="scorm.js"></script>';
			expect(files['index.html']).toBe(page.replace('</body>', `${script}</body>`));
			expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html', 'scorm.js']);
			const ends = all(pageOf(page), 'button').filter((button) =>
				button.hasAttribute('data-lesson-end')
			);
			expect(ends).toHaveLength(1);
		});
	});
});

test('an address that is not of the web is no link', () => {
	const of = packedLessons[0]!;
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
	const { lesson } = packedLessons[0]!;
	const hostile = `A & B <script>x</script> "c" 'd' ]]> &amp; </title>`;
	const [first, ...more] = lesson.steps;
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
				expect(() => pageOf(text)).not.toThrow();
				const own = text.replace(/<script>\/\*<!\[CDATA\[\*\/|<script src="scorm.js">/g, '');
				expect(own).not.toContain('<script');
			}
		}
	}
});
