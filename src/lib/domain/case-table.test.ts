import { describe, expect, test } from 'vitest';
import {
	ATTESTED,
	event,
	exampleCase,
	FROM,
	ground,
	isoDay,
	isoSpan,
	place,
	seat,
	TO
} from './example-case';
import type { AuthorityId } from './authority';
import type { SourceId } from './source';
import { exactSpan, FOREVER } from './span';
import type { PlaceId } from './statement';
import { COLUMNS, formatTable, tableOfCase, type Row } from './case-table';

const WHOLE = exactSpan(FROM, TO);
const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Row;

/** Reads CSV by the grammar of RFC 4180, strictly: the inverse of `formatTable` without its header's names. */
function parseTable(text: string): string[][] {
	const rows: string[][] = [];
	let at = 0;
	while (at < text.length) {
		const row: string[] = [];
		for (;;) {
			const field = /"((?:[^"]|"")*)"|[^",\r\n]*/y;
			field.lastIndex = at;
			const match = field.exec(text);
			row.push(match?.[1]?.replaceAll('""', '"') ?? match?.[0] ?? '');
			at = field.lastIndex;
			if (text[at] !== ',') break;
			at += 1;
		}
		if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}`);
		at += 2;
		rows.push(row);
	}
	return rows;
}

describe('CSV', () => {
	test('the header names the columns that are promised, in their order', () => {
		expect(formatTable([])).toBe(
			'case,kind,id,aspect,authority,side,object,value,title,when,start_earliest,start_latest,end_earliest,end_latest,calendar,written,place,lng,lat,sources\r\n'
		);
	});

	test('fields with commas, quotes and line breaks are quoted, and nothing else is', () => {
		const [, line] = formatTable([
			{ ...EMPTY, title: 'plain; “words”', value: 'a "b"', written: 'c, d' }
		]).split('\r\n');
		expect(line).toBe(',,,,,,,"a ""b""",plain; “words”,,,,,,,"c, d",,,,');
	});

	test.each(['', ',', '"', '""', '\n', '\r\n', 'a,"b"\nc', ' spaces ', 'Совет', 'مجلس'])(
		'%j comes back as it went in',
		(field) => {
			const [header, row] = parseTable(formatTable([{ ...EMPTY, title: field }]));
			expect(header).toEqual([...COLUMNS]);
			expect(row).toEqual(COLUMNS.map((column) => (column === 'title' ? field : '')));
		}
	);
});

describe('the table of a case', () => {
	test('a seat has its place, with longitude and latitude', () => {
		const statements = [seat('white-at-palace', 'white', 'palace', WHOLE)];
		const of = exampleCase({ statements, places: [place('palace', [30.5, -59.25])] });
		expect(tableOfCase(of)).toEqual([
			{
				case: 'example',
				kind: 'statement',
				id: 'white-at-palace',
				aspect: 'seat',
				authority: 'white',
				side: 'a',
				object: 'palace',
				value: '',
				title: 'White: sits at palace',
				when: '1917',
				start_earliest: '1917-03-01',
				start_latest: '1917-03-01',
				end_earliest: '1917-11-30',
				end_latest: '1917-11-30',
				calendar: 'gregorian',
				written: '',
				place: 'palace',
				lng: '30.5',
				lat: '-59.25',
				sources: 'xx-book'
			}
		]);
	});

	test('an open end is empty, and the date stays as it was written', () => {
		const span = exactSpan(isoDay('2014-08-04'), FOREVER);
		const statements = [{ ...ground('x', 'red', 'east', 'controls', span), when: '2014-08-04/..' }];
		const [row] = tableOfCase(exampleCase({ statements }));
		expect(row).toMatchObject({
			object: 'east',
			value: 'controls',
			side: 'b',
			when: '2014-08-04/..',
			start_latest: '2014-08-04',
			end_earliest: '',
			end_latest: '',
			lng: ''
		});
	});

	test('an event names all its authorities, sides, places and sources; its position is that of the first place', () => {
		const attestations = [
			...ATTESTED,
			{ ...ATTESTED[0], source: 'xx-diary' as SourceId },
			ATTESTED[0]
		] as const;
		const of = exampleCase({
			places: [place('square', [30, 60]), place('bridge', [31, 61])],
			events: [
				event('xx-1', isoSpan('1917-07-17'), {
					mark: 'clash',
					places: ['bridge', 'square'] as PlaceId[],
					authorities: ['red', 'white', 'red'] as AuthorityId[],
					written: '4 July 1917 (O.S.), noon',
					attestations
				})
			]
		});
		expect(tableOfCase(of)[0]).toMatchObject({
			kind: 'event',
			aspect: '',
			object: '',
			value: 'clash',
			authority: 'red;white;red',
			side: 'a;b',
			place: 'bridge;square',
			lng: '31',
			lat: '61',
			written: '4 July 1917 (O.S.), noon',
			sources: 'xx-book;xx-diary'
		});
	});
});
