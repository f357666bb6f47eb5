import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/calendar';
import type { CaseId } from '$lib/domain/case';
import { event, exampleCase, isoDay, isoSpan, phase } from '$lib/domain/example-case';
import { formatView, parseView } from '$lib/domain/view';
import { ComparisonState } from './comparison.svelte';

/** A case from one day to another, named by its id. */
const lasting = (id: string, from: string, to: string) =>
	exampleCase({
		id: id as CaseId,
		name: id,
		span: isoSpan(from, to),
		first: isoDay(from),
		last: isoDay(to),
		heart: isoDay(from),
		phases: [phase('early', isoSpan(from)), phase('late', isoSpan(to))],
		events: [event(`${id}-1`, isoSpan(to))]
	});
const A = lasting('a', '1917-01-01', '1917-12-31');
const B = lasting('b', '1920-01-01', '1920-01-31');
const C = lasting('c', '1917-06-01', '1918-06-01');
const dates = (comparison: ComparisonState) => comparison.views.map((view) => isoDate(view.day));
const ids = (comparison: ComparisonState) => comparison.views.map((view) => view.case.id);

describe('a comparison', () => {
	test('shows in each case its own first day and so many days', () => {
		const comparison = new ComparisonState([A, B]);
		comparison.goTo(30);
		expect(dates(comparison)).toEqual(['1917-01-31', '1920-01-31']);
		expect(comparison.places).toEqual(['in', 'in']);
	});

	test('stays on the last day of a case that the clock has gone past, and says so', () => {
		const comparison = new ComparisonState([A, B]);
		comparison.goTo(31);
		expect(dates(comparison)).toEqual(['1917-02-01', '1920-01-31']);
		expect(comparison.places).toEqual(['in', 'past']);
	});

	test('by date says which case has not begun', () => {
		const comparison = new ComparisonState([A, B]);
		comparison.alignBy('date');
		expect(comparison.places).toEqual(['in', 'before']);
		expect(comparison.range).toEqual({ first: A.first, last: B.last });
	});

	test('keeps the day of the first case from one clock to the next', () => {
		const comparison = new ComparisonState([A, C]);
		comparison.goTo(100);
		const [day] = dates(comparison);
		comparison.alignBy('date');
		expect(dates(comparison)).toEqual([day, '1917-06-01']);
		comparison.alignBy('onset');
		expect(comparison.reading).toBe(100);
	});

	test('by share stands on the last days at 100', () => {
		const comparison = new ComparisonState([A, B]);
		comparison.alignBy('share');
		comparison.goTo(100);
		expect(dates(comparison)).toEqual(['1917-12-31', '1920-01-31']);
	});
});

describe('the cases of a comparison', () => {
	test('are added up to four, and taken out down to two', () => {
		const comparison = new ComparisonState([A, B]);
		comparison.remove(0);
		expect(ids(comparison)).toEqual(['a', 'b']);
		comparison.add(C);
		comparison.add(lasting('d', '1917-01-01', '1917-02-01'));
		comparison.add(lasting('e', '1917-01-01', '1917-02-01'));
		expect(ids(comparison)).toEqual(['a', 'b', 'c', 'd']);
		comparison.remove(1);
		expect(ids(comparison)).toEqual(['a', 'c', 'd']);
	});

	test('change places and take their day 0 with them', () => {
		const comparison = new ComparisonState([A, B, C]);
		comparison.startAt(1, { day: isoDay('1920-01-11') });
		comparison.move(1, -1);
		expect(ids(comparison)).toEqual(['b', 'a', 'c']);
		expect(dates(comparison)).toEqual(['1920-01-11', '1917-01-01', '1917-06-01']);
		comparison.move(0, -1);
		expect(ids(comparison)).toEqual(['b', 'a', 'c']);
	});

	test('are shown on two days if one is compared with itself', () => {
		const comparison = new ComparisonState([A, B]);
		comparison.replace(1, A);
		expect(dates(comparison)).toEqual(['1917-01-01', '1917-12-31']);
		expect(comparison.names).toEqual(['a 1', 'a 2']);
		expect(comparison.reading).toBe(0);
	});
});

describe('the address of a comparison', () => {
	const reopened = (comparison: ComparisonState) => {
		const { view } = parseView(formatView(comparison.view));
		const other = new ComparisonState([B, C]);
		const cases = new Map([A, B, C].map((of) => [String(of.id), of]));
		other.take(view);
		other.open(
			(view.cases ?? []).flatMap((id) => cases.get(id) ?? []),
			view
		);
		return other;
	};

	test('brings all of it back', () => {
		const comparison = new ComparisonState([A, B, A]);
		comparison.startAt(2, parseZeroOf('a-1'));
		comparison.goTo(-12);
		comparison.lookAt(1, { zoom: 5, lat: 29, lng: 17 });
		comparison.drawAtSameScale(true);
		comparison.sortBy('length');
		const other = reopened(comparison);
		expect(other.view).toEqual(comparison.view);
		expect(dates(other)).toEqual(dates(comparison));
		expect(comparison.view).toMatchObject({ zero: ['', '', 'a-1'], offset: -12, scale: 'same' });
	});

	test('keeps what it asks for while the cases are on their way', () => {
		const comparison = new ComparisonState([A, B]);
		const { view } = parseView('?cases=c~a&t=7');
		comparison.take(view);
		expect(comparison.view).toEqual(view);
		comparison.open([C, A], view);
		expect(comparison.view).toEqual(view);
		expect(dates(comparison)).toEqual(['1917-06-08', '1917-01-08']);
	});

	test('is short where nothing is chosen', () => {
		expect(formatView(new ComparisonState([A, B]).view)).toBe('?cases=a~b');
	});
});

test('the table is sorted from the most, then from the least, then as the cases stand', () => {
	const comparison = new ComparisonState([A, B]);
	const sorted = () => {
		comparison.sortBy('length');
		return comparison.sorting;
	};
	expect([sorted(), sorted(), sorted()]).toEqual([
		{ by: 'length', falls: true },
		{ by: 'length', falls: false },
		undefined
	]);
});

function parseZeroOf(id: string) {
	return { event: event(id, isoSpan('1917-01-01')).id };
}
