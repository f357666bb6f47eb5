import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featureId } from './feature-id';

test.each([
	['a', 1_913_001_111],
	['foobar', 1_607_367_861],
	['libya/LY-TB/2456874', 316_338_108],
	['petrograd-1917/seat/prov-gov-at-mariinsky', 1_130_252_349]
])('%s keeps its published number', (name, id) => {
	expect(featureId(name)).toBe(id);
});

test('every name has a positive number of 31 bits', () => {
	fc.assert(
		fc.property(fc.string(), (name) => {
			const id = featureId(name);
			expect(Number.isInteger(id) && id >= 1 && id <= 2 ** 31).toBe(true);
		})
	);
});
