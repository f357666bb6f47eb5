import { expect, test } from 'vitest';
import { announcement, MOST_LETTERS } from './announcement';

test('a short message says all its parts', () => {
	expect(announcement(['3 July 1917', 'July Days'])).toBe('3 July 1917. July Days');
});
test('what no longer fits is left out whole, and what is shorter still said', () => {
	const said = announcement(['3 July 1917', 'x'.repeat(MOST_LETTERS), 'July Days']);
	expect(said).toBe('3 July 1917. July Days');
});
test('a message may be as long as it may', () => {
	expect(announcement(['x'.repeat(MOST_LETTERS)])).toHaveLength(MOST_LETTERS);
});
test('nothing to say is nothing', () => {
	expect(announcement([])).toBe('');
});
