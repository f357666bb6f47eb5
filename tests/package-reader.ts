import { resolve } from 'node:path';
import { DOMParser, onWarningStopParsing, type Element } from '@xmldom/xmldom';
import { expect } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import type { Lesson } from '$lib/domain/lesson';
import { askedRows } from '$lib/domain/question';
import {
	lessonAddresses,
	type PackagedLesson,
	type PackageFiles
} from '$lib/package/packaged-lesson';

const { cases, lessons } = readCatalogue(resolve('src/data'));
export const SITE = 'https://atlas.example/a&b/';
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />';

/** A lesson with all that goes into its packages, and the smallest of maps. */
export function packaged(lesson: Lesson): PackagedLesson {
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
		maps: Object.fromEntries(
			lesson.steps.map(({ id }) => [id, [{ svg: SVG, title: 'Here', says: 'Two <halls>' }]])
		)
	};
}

/** Every lesson, ready to be packed. */
export const packedLessons = lessons.map(packaged);

/** Parses XML; what is not well-formed is an error. */
export function parsed(xml: string): Element {
	const parser = new DOMParser({ onError: onWarningStopParsing });
	return parser.parseFromString(xml, 'text/xml').documentElement!;
}
export const childrenOf = (of: Element) => [...of.childNodes].filter((node) => node.nodeType === 1);
export const namesIn = (of: Element) => childrenOf(of).map((child) => child.nodeName);
export const all = (of: Element, name: string) => [...of.getElementsByTagName(name)];
export const one = (of: Element, name: string) => {
	const found = all(of, name);
	expect(found, name).toHaveLength(1);
	return found[0]!;
};
export const valuesOf = (elements: readonly Element[], name: string) =>
	elements.flatMap((of) => of.getAttribute(name) ?? []);
/** An HTML file of a package, which is XML too but for its first line. */
export const pageOf = (html: string) => parsed(html.replace('<!doctype html>', ''));
export const manifestOf = (files: PackageFiles) => parsed(files['imsmanifest.xml']!);

/** Whether names come in the order that a schema's sequence gives them. */
export function expectOrder(of: Element, sequence: readonly string[]) {
	const places = namesIn(of).map((name) => sequence.indexOf(name));
	expect(places, `${of.nodeName}: ${namesIn(of).join(', ')}`).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
}
