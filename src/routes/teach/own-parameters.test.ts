import { expect, test } from 'vitest';
import { formatOwn, readOwn } from './own-parameters';
import { USUAL_PARTS } from './snippet';
import { USUAL_SIZE } from './size';

test('parts and size are read as they are written, and what is usual stays out', () => {
	const size = { widthPx: 600, heightPx: 450 };
	const query = formatOwn({ parts: ['slider', 'map'], size });
	expect(query).toBe('ui=map,slider&size=600x450');
	expect(readOwn(query)).toEqual({ parts: ['map', 'slider'], size, problems: [] });
	expect(formatOwn({ parts: USUAL_PARTS, size: USUAL_SIZE })).toBe('');
	expect(readOwn('')).toEqual({ parts: USUAL_PARTS, size: USUAL_SIZE, problems: [] });
});

test('a lesson and its step are read as they are written', () => {
	const own = { parts: USUAL_PARTS, size: USUAL_SIZE, lesson: 'parallel-state', step: 'first' };
	expect(formatOwn(own)).toBe('lesson=parallel-state&step=first');
	expect(readOwn(formatOwn(own))).toEqual({ ...own, problems: [] });
});

test('what cannot be read is told, all of it, and the usual is taken', () => {
	const { parts, size, problems } = readOwn('ui=frills&size=1x1');
	expect([parts, size]).toEqual([USUAL_PARTS, USUAL_SIZE]);
	expect(problems).toHaveLength(2);
});
