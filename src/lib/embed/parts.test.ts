import { expect, test } from 'vitest';
import { readParts } from './parts';

test('an address that does not say leaves the parts to the frame', () => {
	expect(readParts('?date=1917-07-17')).toEqual({ parts: undefined, notices: [] });
});

test('parts are those named, in their own order', () => {
	expect(readParts('?ui=levers,map')).toEqual({ parts: ['map', 'levers'], notices: [] });
});

test('a word that is no part is left out with a notice; with no part left all are shown', () => {
	expect(readParts('ui=map,frills')).toEqual({
		parts: ['map'],
		notices: ['“frills” is no part of a frame: it is left out.']
	});
	expect(readParts('ui=frills').parts).toBeUndefined();
});
