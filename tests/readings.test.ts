import { resolve } from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { accountsOf, supportWords } from '$lib/domain/account';
import { dayOf, isoDate } from '$lib/domain/calendar';
import { isoDay } from '$lib/domain/example-case';
import { groundOn } from '$lib/domain/ground-words';
import { sourceReadingId, withReading } from '$lib/domain/reading';
import { standing } from '$lib/domain/span';
import { formatView, parseView } from '$lib/domain/view';
import { groundFeatures } from '$lib/geo/ground-features';
import { ViewState } from '$lib/state/view.svelte';
import StatementLine from '$lib/ui/StatementLine.svelte';

/** A handover on which two sources agree and a third gives another day. */
const { cases } = readCatalogue(
	resolve('tests/fixtures/a-handover-with-two-dates'),
	'data',
	dayOf({ year: 2026, month: 1, day: 1 })
);
const of = cases[0]!.case;
const atlas = readCatalogue(resolve('src/data')).cases;
const petrograd = atlas.find((file) => file.case.id === 'petrograd-1917')!.case;
const handover = of.statements.find((statement) => statement.id === 'new-in-old-town')!;
const survey = sourceReadingId(handover.id, handover.attestations[2]!.source);
/** The first days on which the town is the New Council's, on the map of a case. */
const drawnFrom = (read: typeof of) =>
	groundFeatures(read, 'both').map((feature) => isoDate(feature.span.earliestStart));

describe('a handover to which three sources give two dates', () => {
	test('has the mark “2 of 3 sources”, in its line, in the words of the ground and nowhere else', () => {
		expect(supportWords(handover.attestations)).toBe('2 of 3 sources');
		const words = groundOn(of, isoDay('1917-07-17')).map((item) => item.words);
		expect(words).toEqual(['Held with force by New Council (2 of 3 sources).']);
		for (const other of of.statements.filter((statement) => statement !== handover)) {
			expect(supportWords(other.attestations)).toBe('');
		}
	});

	test('shows two possible intervals, who gives each, and the way to the other', () => {
		const accounts = accountsOf(handover).map(({ span, attestations, entered }) => [
			isoDate(span.earliestStart),
			isoDate(span.earliestEnd),
			attestations.map((said) => said.source as string),
			entered
		]);
		expect(accounts).toEqual([
			['1917-05-18', '1917-11-30', ['th-chronicle', 'th-diary'], true],
			['1917-06-04', '1917-11-30', ['shared-survey'], false]
		]);
		const { body } = render(StatementLine, {
			props: { of, statement: handover, day: of.heart, onread: () => undefined }
		});
		const text = body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
		expect(text).toContain('2 of 3 sources');
		expect(text).toContain('18 May 1917 to 30 November 1917: Nobody 1925; Clerk 1918. Shown.');
		expect(text).toContain(
			'4 June 1917 to 30 November 1917: Survey of Councils. Show with this date'
		);
	});

	test('is read with the other date by an address, which changes that statement and the map alone', () => {
		const view = new ViewState(of);
		view.read(survey);
		const address = formatView(view.view);
		expect(address).toBe('?reading=source:new-in-old-town:shared-survey');
		expect(drawnFrom(view.case)).toEqual(['1917-06-04']);
		expect(drawnFrom(of)).toEqual(['1917-05-18']);
		expect([...view.changes.changed]).toEqual(['new-in-old-town']);
		expect(view.changes.dropped.size).toBe(0);

		const other = new ViewState(of);
		other.take(parseView(address).view);
		expect(other.case).toEqual(view.case);
		expect(other.chosen?.attestations.map((said) => said.source as string)).toEqual([
			'shared-survey'
		]);
		other.read(undefined);
		expect(formatView(other.view)).toBe('');
	});

	test('is as entered for a source that gives no other date, and for one that there is not', () => {
		for (const id of [
			'source:new-in-old-town:th-diary',
			'source:new-in-old-town:x',
			'source:x:y'
		]) {
			expect(withReading(of, id)).toBe(of);
		}
	});

	test('is not there between the two dates in that reading', () => {
		const read = withReading(of, survey).statements.find((item) => item.id === handover.id)!;
		expect(standing(read.span, isoDay('1917-06-03'))).toBe('out');
		expect(standing(handover.span, isoDay('1917-06-03'))).toBe('certain');
	});
});

test('the reading that a case is entered as is known, and stays out of the address', () => {
	const view = new ViewState(petrograd);
	view.take(parseView('?reading=ended-october').view);
	expect(view.entered?.id).toBe('ended-october');
	expect(view.isReading('ended-october')).toBe(true);
	expect(view.isReading('no-such')).toBe(false);
	expect(view.case).toBe(petrograd);
	expect(formatView(view.view)).toBe('');
	expect(view.readings.map((reading) => reading.id as string)).toEqual([
		'ended-july',
		'start-2-march'
	]);
});
