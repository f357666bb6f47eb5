import { describe, expect, test } from 'vitest';
import { element, escaped, htmlDocument, nameOf, xmlDocument } from './markup';

describe('what is written', () => {
	test('is escaped in elements and attributes, so that no text becomes markup', () => {
		const hostile = `</title><script>alert("1 & '2'")</script>`;
		const safe =
			'&lt;/title&gt;&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;';
		expect(escaped(hostile)).toBe(safe);
		expect(element('title', { at: hostile }, hostile).markup).toBe(
			`<title at="${safe}">${safe}</title>`
		);
		expect(htmlDocument(hostile, '')).toContain(`<title>${safe}</title>`);
	});

	test('is escaped once, however deep it lies', () => {
		const deep = element('a', {}, [element('b', {}, ['R&D', element('c', {}, '<')])]);
		expect(deep.markup).toBe('<a><b>R&amp;D<c>&lt;</c></b></a>');
	});

	test('loses what no XML can hold, and keeps every letter', () => {
		expect(escaped('a\u0000\u001f\ufffe\ud800b\tКеренский عدن 😀')).toBe('ab\tКеренский عدن 😀');
	});

	test('leaves out attributes without a value, and breaks no attribute over lines', () => {
		expect(element('a', { href: undefined, title: 'one\ntwo' }).markup).toBe(
			'<a title="one two" />'
		);
	});
});

test('an element closes itself only where nothing can be in it', () => {
	expect(element('br', {}).markup).toBe('<br />');
	expect(element('script', { src: 'a.js' }, '').markup).toBe('<script src="a.js"></script>');
});

test('an XML file says what it is', () => {
	expect(xmlDocument(element('a', {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a />\n');
});

test('names are fit for files and ids, plain ids stay as they are, and no two ids share a name', () => {
	expect(nameOf('step', 'two-wings')).toBe('step.two-wings');
	const ids = ['a', 'a b', 'a_b', 'a_20_b', 'a/b', 'a.b', 'A', 'é', '😀', ''];
	const names = ids.map((id) => nameOf('step', id));
	for (const name of names) expect(name).toMatch(/^[A-Za-z][\w.-]*$/);
	expect(new Set(names).size).toBe(ids.length);
	expect(nameOf('q', 'a', 'b')).not.toBe(nameOf('q', 'a.b'));
});
