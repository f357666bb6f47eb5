import { expect, test } from 'vitest';
import { fadeMask } from './fade';

test('a bar with known ends has no mask', () => {
	expect(fadeMask({ fadeIn: 0, fadeOut: 0 })).toBe('none');
});

test('an uncertain end fades over its uncertainty, at least 14 px, and the other stays sharp', () => {
	expect(fadeMask({ fadeIn: 3.14159, fadeOut: 0 })).toBe(
		'linear-gradient(90deg, #0000, #000 min(50%, max(14px, 3.14%)), #000 calc(100% - 0px), #000)'
	);
	expect(fadeMask({ fadeIn: 0, fadeOut: 40 })).toBe(
		'linear-gradient(90deg, #000, #000 0px, #000 calc(100% - min(50%, max(14px, 40%))), #0000)'
	);
});
