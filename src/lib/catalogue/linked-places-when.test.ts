import { expect, test } from 'vitest';
import { spanOfEdtf } from './edtf-span.server';
import { isoSpan, type Dated } from '$lib/domain/iso-span';
import { dateCertainty, whenOf } from './linked-places-when.server';

function dated(when: string, written?: string): Dated {
	const span = spanOfEdtf(when);
	if (typeof span === 'string') throw new Error(span);
	return { span, when, ...(written ? { written } : {}) };
}

const timespan = (when: string) => whenOf(dated(when)).timespans[0];

test('days that are known are “in” them, both for a stretch and for one day', () => {
	expect(timespan('1917-03-15/1917-05-17')).toEqual({
		start: { in: '1917-03-15' },
		end: { in: '1917-05-17' }
	});
	expect(timespan('1917-07-17')).toEqual({
		start: { in: '1917-07-17' },
		end: { in: '1917-07-17' }
	});
});

test('what is known less well than to the day has an earliest and a latest day', () => {
	expect(timespan('1917-03-20~/1917-07')).toEqual({
		start: { earliest: '1917-03-17', latest: '1917-03-23' },
		end: { earliest: '1917-07-01', latest: '1917-07-31' }
	});
	expect(timespan('[1917-06-16..1917-07-07]/1917-11-07')).toEqual({
		start: { earliest: '1917-06-16', latest: '1917-07-07' },
		end: { in: '1917-11-07' }
	});
});

test('an open end has no end, and the label says what that means', () => {
	const when = whenOf(dated('2014-08-04/..'));
	expect(when.timespans[0]).toEqual({ start: { in: '2014-08-04' } });
	expect(when.label).toBe('2014-08-04/.. (without an end: still so when the sources end)');
	expect(isoSpan(dated('2014-08-04/..'))).toEqual({
		start_earliest: '2014-08-04',
		start_latest: '2014-08-04',
		end_earliest: '',
		end_latest: ''
	});
});

test('an end that is not known has no latest day, a beginning that is not known no earliest one', () => {
	expect(timespan('1274/')).toEqual({
		start: { earliest: '1274-01-01', latest: '1274-12-31' },
		end: { earliest: '1274-01-01' }
	});
	expect(isoSpan(dated('1274/')).end_latest).toBe('');
	expect(timespan('/1274-05-01')).toEqual({
		start: { latest: '1274-05-01' },
		end: { in: '1274-05-01' }
	});
	expect(isoSpan(dated('/1274-05-01')).start_earliest).toBe('');
});

test('years before 1000 have four digits', () => {
	expect(timespan('0988-08-01/0990-01-01')?.start).toEqual({ in: '0988-08-01' });
});

test('the words of the source label a date, else the date as authored', () => {
	expect(whenOf(dated('1917-07-17', '4 July 1917 (O.S.)')).label).toBe('4 July 1917 (O.S.)');
	expect(whenOf(dated('1917-07-17')).label).toBe('1917-07-17');
});

test.each([
	['1917-03-20/1917-07-31', 'certain'],
	['1917-03-20~/1917-07-31', 'less-certain'],
	['1250?', 'less-certain'],
	['1917/1250%', 'uncertain']
] as const)('%s is %s', (when, certainty) => {
	expect(dateCertainty(when)).toBe(certainty);
});
