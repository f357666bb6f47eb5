import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, textWidthPx, type LabelSide, type LabelWish } from './labels';

const size = { widthPx: 640, heightPx: 400 };
type Edges = readonly [number, number, number, number];

const px = (max: number) => fc.integer({ min: 0, max });
const anyWishes: fc.Arbitrary<readonly LabelWish[]> = fc
	.array(
		fc.record({
			x: px(640),
			y: px(400),
			widthPx: fc.integer({ min: 10, max: 160 }),
			heightPx: fc.integer({ min: 10, max: 34 }),
			markPx: fc.constantFrom(0, 3, 5, 9),
			priority: px(100)
		}),
		{ maxLength: 40 }
	)
	.map((wishes) =>
		wishes.map((wish, index) => ({
			...wish,
			key: `label-${index}`,
			optional: wish.markPx === 0 || wish.priority < 50
		}))
	);

/** Left, top, right, bottom of a label that stands on a side of its mark. */
function edges({ x, y, widthPx, heightPx, markPx }: LabelWish, side: LabelSide): Edges {
	const gap = markPx + 3;
	const left = side.endsWith('right')
		? x + (side === 'right' ? gap : markPx / 2)
		: side.endsWith('left')
			? x - (side === 'left' ? gap : markPx / 2) - widthPx
			: x - widthPx / 2;
	const top = side.startsWith('above')
		? y - gap - heightPx
		: side.startsWith('below')
			? y + gap
			: y - heightPx / 2;
	return [left, top, left + widthPx, top + heightPx];
}

const cover = (one: Edges, other: Edges) =>
	one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

const wish = (key: string, changes: Partial<LabelWish> = {}): LabelWish => ({
	key,
	x: 320,
	y: 200,
	widthPx: 60,
	heightPx: 16,
	markPx: 4,
	priority: 1,
	optional: true,
	...changes
});

/** What is on the map: a label with its edges, or a mark without one. */
function shown(wishes: readonly LabelWish[]) {
	const placed = placeLabels(wishes, size);
	const present = wishes.filter((item) => placed.has(item.key));
	const labels = present.flatMap((item): Edges[] => {
		const side = placed.get(item.key);
		return side && side !== 'none' ? [edges(item, side)] : [];
	});
	return { placed, present, labels };
}

describe('placed labels', () => {
	test('never cover one another, nor a mark that is drawn, and stay on the map', () => {
		fc.assert(
			fc.property(anyWishes, (wishes) => {
				const { present, labels } = shown(wishes);
				labels.forEach((label, index) => {
					for (const other of labels.slice(index + 1)) expect(cover(label, other)).toBe(false);
					for (const { x, y, markPx } of present) {
						if (markPx === 0) continue;
						expect(cover(label, [x - markPx, y - markPx, x + markPx, y + markPx])).toBe(false);
					}
					expect(label[0] >= 0 && label[1] >= 0 && label[2] <= 640 && label[3] <= 400).toBe(true);
				});
			})
		);
	});

	test('of a position alone stand over it, of a mark beside it', () => {
		fc.assert(
			fc.property(anyWishes, (wishes) => {
				const { placed } = shown(wishes);
				for (const { key, markPx } of wishes) {
					const side = placed.get(key);
					if (side && side !== 'none') expect(side === 'over').toBe(markPx === 0);
				}
			})
		);
	});

	test('a mark that may not be left out is always there, if need be without its name', () => {
		fc.assert(
			fc.property(anyWishes, (wishes) => {
				const { placed } = shown(wishes);
				for (const { key, optional } of wishes) {
					if (!optional) expect(placed.has(key)).toBe(true);
				}
			})
		);
	});

	test('what may be left out is there with its name or not at all', () => {
		fc.assert(
			fc.property(anyWishes, (wishes) => {
				const { placed } = shown(wishes);
				for (const { key, optional } of wishes)
					if (optional) expect(placed.get(key)).not.toBe('none');
			})
		);
	});

	test('stand at the right of a mark while there is room, else left, above or below', () => {
		expect(placeLabels([wish('one')], size).get('one')).toBe('right');
		expect(placeLabels([wish('one', { x: 630 })], size).get('one')).toBe('left');
		const narrow = { widthPx: 70, heightPx: 400 };
		expect(placeLabels([wish('one', { x: 35 })], narrow).get('one')).toBe('above');
		expect(placeLabels([wish('one', { x: 35, y: 10 })], narrow).get('one')).toBe('below');
	});

	test('the important one keeps its place, the other is left out', () => {
		const names = [wish('low', { markPx: 0 }), wish('high', { markPx: 0, priority: 2 })];
		expect([...placeLabels(names, size).keys()]).toEqual(['high']);
	});

	test('of equal importance the first one wins', () => {
		const names = [wish('one', { markPx: 0 }), wish('two', { markPx: 0 })];
		expect([...placeLabels(names, size).keys()]).toEqual(['one']);
	});

	test('keep clear of what lies over the map, though a mark lies under it', () => {
		const title = wish('title', { markPx: 0, widthPx: 200, heightPx: 60 });
		const marks = [wish('seat', { optional: false })];
		expect(placeLabels(marks, size, undefined, [title]).get('seat')).toBe('none');
		const beside = [wish('seat', { optional: false, x: 425 })];
		expect(placeLabels(beside, size, undefined, [title]).get('seat')).toBe('right');
	});

	test('of nothing are none', () => {
		expect(placeLabels([], size).size).toBe(0);
	});
});

test('a longer text and a larger letter are wider', () => {
	expect(textWidthPx('Petrograd', 12)).toBeGreaterThan(textWidthPx('Pskov', 12));
	expect(textWidthPx('Pskov', 16)).toBeGreaterThan(textWidthPx('Pskov', 12));
	expect(textWidthPx('', 12)).toBe(0);
});

describe('a mark that may stand without its name', () => {
	const narrow = { widthPx: 30, heightPx: 30 };
	const at = { x: 15, y: 15, widthPx: 90 };

	test('is there where its name finds no room, one that may not is left out', () => {
		expect(placeLabels([wish('stop', { ...at, nameless: true })], narrow).get('stop')).toBe('none');
		expect(placeLabels([wish('town', at)], narrow).has('town')).toBe(false);
	});

	test('is left out all the same under a more important one', () => {
		const seat = wish('seat', { ...at, priority: 100, optional: false });
		const placed = placeLabels([seat, wish('stop', { ...at, nameless: true })], narrow);
		expect([...placed.keys()]).toEqual(['seat']);
	});
});
