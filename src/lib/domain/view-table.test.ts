import { expect, test } from 'vitest';
import { exampleCase, grip, isoDay, isoSpan, place, seat } from './example-case';
import type { Source, SourceId } from './source';
import { VIEW_COLUMNS, viewTable } from './view-table';

const BOOK: Source = {
	id: 'xx-book' as SourceId,
	author: 'Writer',
	title: 'A book',
	year: '1990',
	whole: true,
	grade: 'A',
	consulted: 'excerpt',
	isCopy: false,
	supports: '',
	reliability: ''
};

function rowsOn(day: string) {
	const of = exampleCase({
		places: [place('palace', [30, 60])],
		statements: [
			seat('early', 'white', 'palace', isoSpan('1917-03-01', '1917-05-31')),
			{
				...grip('doubtful', 'red', 'police', 'shared', isoSpan('1917-05-01', '1917-06-30')),
				span: { ...isoSpan('1917-05-01', '1917-06-30'), latestStart: isoDay('1917-06-01') }
			}
		],
		sources: [BOOK]
	});
	const view = {
		...{ of, day: isoDay(day), calendar: 'gregorian' as const, lens: 'both' as const },
		...{ url: 'https://atlas.example/cases/example/', version: 'abc' }
	};
	const [head = '', ...lines] = viewTable(view).trimEnd().split('\r\n');
	expect(head).toBe(VIEW_COLUMNS.join(','));
	return lines.map((line) =>
		Object.fromEntries(
			line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((field, index) => [VIEW_COLUMNS[index], field])
		)
	);
}

test('has the statements of the day alone, each with who, what, how and how sure', () => {
	expect(rowsOn('1917-04-01')).toMatchObject([
		{
			date: '1917-04-01',
			id: 'early',
			standing: 'certain',
			authority_name: 'White',
			aspect: 'seat',
			start_earliest: '1917-03-01',
			end_latest: '1917-05-31',
			title: 'White: sits at palace'
		}
	]);
	expect(rowsOn('1917-05-15').map(({ id, standing }) => [id, standing])).toEqual([
		['early', 'certain'],
		['doubtful', 'possible']
	]);
	expect(rowsOn('1917-08-01')).toEqual([]);
});

test('tells its sources, its licence, its view, and what the compilers read themselves', () => {
	expect(rowsOn('1917-06-10')).toMatchObject([
		{
			sources: 'xx-book',
			citations: '"Writer, A book, 1990"',
			interpretation: 'compilers',
			data_version: 'abc',
			view: 'https://atlas.example/cases/example/',
			licence: 'https://creativecommons.org/licenses/by/4.0/'
		}
	]);
});
