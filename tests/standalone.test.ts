import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { citationText } from '$lib/domain/citation';
import { notesOf, ownAddresses } from '$lib/package/packaged-lesson';
import { standaloneHtml } from '$lib/package/standalone-html';
import { pageMaps, stretches, withOwnIds } from '$lib/package/page-maps';
import {
	all,
	one,
	packaged,
	packedLessons,
	pageOf,
	parsed,
	SITE,
	valuesOf
} from './package-reader';

const every = (page: Element) => all(page, '*');
const withClass = (page: Element, name: string) =>
	every(page).filter((item) => item.getAttribute('class')?.split(' ').includes(name));
/** A map with everything that has an id or refers to one. */
const MAP = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>id="x" url(#p)</title><defs><pattern id="p"/><path id="s" d="M0 0"/></defs><use href="#s" fill="url(#p)"/></svg>
`;

describe.each(packedLessons.map((of) => [of.lesson.id, of] as const))('%s as one file', (_, of) => {
	const { lesson } = of;
	const maps = Object.fromEntries(
		lesson.steps.map(({ id }) => [id, [{ svg: MAP, title: 'Here', says: 'Two <halls>' }]])
	);
	const html = standaloneHtml({ ...of, maps });
	const page = pageOf(html);

	test('tells every step: text, voices, task, questions, the map and the sources by number', () => {
		const steps = withClass(page, 'page').slice(0, -1);
		expect(steps).toHaveLength(lesson.steps.length);
		lesson.steps.forEach((step, index) => {
			const text = steps[index]!.textContent!;
			for (const said of [step.title, step.text, step.task]) expect(text).toContain(said);
			for (const { who, says } of step.voices)
				expect(text).toContain(`${who}imagined voice${says}`);
			expect(all(steps[index]!, 'svg').length).toBeGreaterThan(0);
			expect(text).toContain('Two <halls>');
			for (const { source } of step.attestations) {
				expect(text).toContain(citationText(of.sources.find(({ id }) => id === source)!));
			}
		});
		const last = withClass(page, 'page').at(-1)!;
		expect(last.textContent).toContain(lesson.exit);
		for (const { source } of notesOf(of)) expect(last.textContent).toContain(citationText(source));
	});

	test('asks with the answers of the data, which are folded away and open without a script', () => {
		const questions = lesson.steps.flatMap((step) => step.questions);
		const asked = withClass(page, 'prediction');
		expect(asked).toHaveLength(questions.length);
		questions.forEach((question, index) => {
			const rows = of.asked[question.id]!;
			const choices = all(asked[index]!, 'fieldset');
			expect(valuesOf(choices, 'data-answer')).toEqual(rows.map(({ answer }) => answer));
			rows.forEach(({ options, label }, at) => {
				expect(one(choices[at]!, 'legend').textContent).toBe(label);
				expect(valuesOf(all(choices[at]!, 'input'), 'value')).toEqual(
					options.map(({ answer }) => answer)
				);
			});
			const answer = one(asked[index]!, 'details');
			expect(answer.hasAttribute('open')).toBe(false);
			expect(answer.textContent).toContain(question.reveals);
			for (const { words, because } of rows) {
				expect(answer.textContent).toContain(words);
				for (const { says } of because) expect(answer.textContent).toContain(says);
			}
		});
		const folds = all(page, 'details').filter((fold) => fold.hasAttribute('data-folded'));
		expect(folds.every((fold) => fold.hasAttribute('open'))).toBe(true);
	});

	test('loads nothing: no script, style, picture or frame from anywhere', () => {
		expect(valuesOf(every(page), 'src')).toEqual([]);
		for (const name of ['link', 'img', 'iframe', 'object', 'embed', 'image', 'base', 'form']) {
			expect(all(page, name), name).toEqual([]);
		}
		for (const style of all(page, 'style')) expect(style.textContent).not.toMatch(/@import|url\(/);
		const followed = new Set(['a', 'use']);
		for (const item of every(page)) {
			if (item.hasAttribute('href')) expect(followed).toContain(item.localName);
			for (const { name } of item.attributes) expect(name).not.toMatch(/^on/);
		}
	});

	test('gives every id once, to which every place on the page and every pattern leads', () => {
		const ids = valuesOf(every(page), 'id');
		expect(new Set(ids).size).toBe(ids.length);
		const places = valuesOf([...all(page, 'a'), ...all(page, 'use')], 'href').filter((href) =>
			href.startsWith('#')
		);
		const fills = valuesOf(every(page), 'fill').map((fill) => fill.slice(4, -1));
		for (const place of [...places, ...fills]) expect(ids).toContain(place.slice(1));
		for (const head of valuesOf(every(page), 'aria-labelledby')) expect(ids).toContain(head);
	});

	test('needs only what a teacher’s own lesson has', () => {
		const steps = lesson.steps.map((step) => ({ ...step, attestations: [], voices: [] }));
		const [first, ...more] = steps;
		const own = {
			...packaged({ ...lesson, steps: [first!, ...more], exit: '', concept: '' }),
			words: [],
			sources: [],
			maps: {},
			addresses: ownAddresses(SITE, lesson)
		};
		const text = one(pageOf(standaloneHtml(own)), 'main').textContent!;
		expect(text).toContain(lesson.steps[0].task);
		expect(text).not.toContain('undefined');
		expect(text).not.toContain('Finish:');
	});
});

test('what a lesson says cannot end the script, the style or an attribute of its page', () => {
	const { lesson } = packedLessons[0]!;
	const hostile = `"'></script></style><script>alert(1)</script><img src=x onerror=alert(1)> ]]> &`;
	const told = JSON.parse(JSON.stringify(lesson), (key, value: unknown) =>
		[
			'title',
			'text',
			'plain',
			'says',
			'who',
			'task',
			'question',
			'exit',
			'asks',
			'reveals'
		].includes(key)
			? hostile
			: value
	) as typeof lesson;
	const page = pageOf(standaloneHtml(packaged(told)));
	expect(all(page, 'script')).toHaveLength(1);
	expect(all(page, 'style')).toHaveLength(1);
	expect(all(page, 'img')).toEqual([]);
	expect(one(page, 'h1').textContent).toBe(hostile);
	expect(withClass(page, 'says').map((item) => item.textContent)).toContain(hostile);
});

test('a map in a page has ids of its own, and its words stay as they are', () => {
	expect(withOwnIds(MAP, 'm.')).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>id="x" url(#p)</title><defs><pattern id="m.p"/><path id="m.s" d="M0 0"/></defs><use href="#m.s" fill="url(#m.p)"/></svg>'
	);
});

test('a shape that several maps draw is on the page once, and each draws it in its own way', () => {
	const { lesson } = packedLessons[0]!;
	const ground = `M${Array.from({ length: 40 }, (_, index) => `${index} 1`).join('L')}Z`;
	const drawn = (paint: string, own: string) =>
		`<svg xmlns="http://www.w3.org/2000/svg"><path fill="${paint}" d="${ground}" stroke="red"/><path d="${own}"/></svg>`;
	const [first, second] = lesson.steps;
	const alone = ground.replace('M', 'M9 9L');
	const { shapes, maps } = pageMaps({
		lesson,
		maps: {
			[first.id]: [{ svg: drawn('blue', 'M0 0'), title: '', says: '' }],
			[second!.id]: [{ svg: drawn('none', alone), title: '', says: '' }]
		}
	});
	expect(valuesOf(all(parsed(shapes.markup), 'path'), 'd')).toEqual([ground]);
	const [one, other] = [first, second!].map(({ id }) => maps[id]![0]!.markup);
	expect(one).toContain('<use fill="blue" href="#shape.0" stroke="red"/><path d="M0 0"/>');
	expect(other).toContain(`<use fill="none" href="#shape.0" stroke="red"/><path d="${alone}"/>`);
});

test('a map that moves is put together from pieces, on each day as it was drawn', () => {
	const { lesson } = packedLessons[0]!;
	const [{ id }] = lesson.steps;
	const on = (title: string, marks: string) => ({
		...{ title, says: `</script> ${title}` },
		svg: `<svg xmlns="http://www.w3.org/2000/svg"><defs><pattern id="p"/></defs><path fill="url(#p)" d="M0 0"/>${marks}<g/></svg>`
	});
	const days = [on('1 May', '<circle r="1"/>'), on('2 May', ''), on('3 May', '<text>&amp;</text>')];
	const own = { ...days[1]!, days };
	const { films } = pageMaps({ lesson, maps: { [id]: [own] } });
	const { markup } = films as { markup: string };
	expect(markup).not.toMatch(/<\/script>./);
	const json = /^<script[^>]*>(.*)<\/script>$/s.exec(markup)![1]!;
	const data = JSON.parse(json) as {
		films: Record<string, { prefix: string; days: { title: string; pieces: number[] }[] }>;
		pieces: string[];
	};
	const { prefix, days: moved } = data.films[id]!;
	moved.forEach(({ title, pieces }, index) => {
		let svg = '';
		for (let at = 0; at < pieces.length; at += 2) {
			svg += data.pieces.slice(pieces[at], pieces[at + 1]! + 1).join('');
		}
		expect(title).toBe(days[index]!.title);
		expect(svg.replaceAll('\uE000', prefix)).toBe(withOwnIds(days[index]!.svg, prefix));
	});
	const page = pageOf(standaloneHtml({ ...packedLessons[0]!, maps: { [id]: [own] } }));
	const [slider] = all(page, 'input').filter((input) => input.getAttribute('type') === 'range');
	expect([slider?.getAttribute('value'), slider?.getAttribute('max')]).toEqual(['1', '2']);
});

test('numbers that follow one another are written as a stretch', () => {
	expect(stretches([3, 4, 5, 9, 9, 10])).toEqual([3, 5, 9, 9, 9, 10]);
	expect(stretches([])).toEqual([]);
});
