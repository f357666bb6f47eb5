import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { bridgesOn } from '$lib/domain/bridge-words';
import { sideOf, type Case } from '$lib/domain/case';
import { asDay } from '$lib/domain/day';
import { groundOn } from '$lib/domain/ground-words';
import { otherReadings, withReading } from '$lib/domain/reading';
import { isSeen, seatsSeen } from '$lib/domain/seen';
import { standing, type Span } from '$lib/domain/span';
import { LENSES, type Lens } from '$lib/domain/view';
import { featureId } from '$lib/geo/feature-id';
import { linesOn } from '$lib/geo/line-words';
import { sceneFeatures } from '$lib/geo/scene';

const cases = readCatalogue(resolve('src/data')).cases.map((file) => file.case);
const SEED = 1917;
const VIEWS = 200;

type Asked = { readonly of: Case; readonly day: Case['first']; readonly lens: Lens };

/** Any day of any case, as entered or in one of its readings, through any lens. */
const views = fc
	.record({
		of: fc.constantFrom(...cases),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		reading: fc.nat(),
		lens: fc.constantFrom(...LENSES)
	})
	.map(({ of, share, reading, lens }): Asked => {
		const ids = [undefined, ...otherReadings(of).map((item) => item.id)];
		const read = withReading(of, ids[reading % ids.length]);
		return { of: read, day: asDay(Math.round(of.first + share * (of.last - of.first))), lens };
	});

/** What stands on the map, told from the features that are drawn. */
function drawn({ of, day, lens }: Asked) {
	const features = sceneFeatures(of, lens);
	const now = <T extends { readonly span: Span }>(items: readonly T[]) =>
		items.filter((item) => standing(item.span, day) !== 'out');
	const isOfSide = (id: string) => {
		const by = of.statements.find((statement) => statement.id === id)!.by;
		return isSeen(lens, sideOf(of.authorities, by));
	};
	return {
		ground: sorted(now(features.ground).flatMap((item) => item.statements.filter(isOfSide))),
		seats: sorted(now(features.seats).map((seat) => String(seat.id))),
		lines: sorted(now(features.lines).map((line) => (isDrawn(of, line.line) ? line.line : 'front')))
	};
}

/** What the text names. */
function told({ of, day, lens }: Asked) {
	const ground = groundOn(of, day, lens).flatMap((area) => area.statements);
	const seats = seatsSeen(of, lens, day);
	const lines = linesOn(of, sceneFeatures(of, lens), day).map(({ line }) => line ?? 'front');
	return {
		ground: sorted(ground.map((item) => item.statement.id)),
		seats: sorted(seats.map(({ statement }) => String(featureId(`${of.id}/seat/${statement.id}`)))),
		lines: sorted([...lines, ...bridgesOn(of, day).map(({ line }) => line.id)])
	};
}

const isDrawn = (of: Case, id: string) => of.lines.some((line) => line.id === id);
const sorted = (ids: readonly string[]) => [...new Set(ids)].sort();

describe('the text of a map', () => {
	test('names what stands on the map and nothing else, in 200 views', () => {
		const seen = { ground: 0, seats: 0, lines: 0 };
		fc.assert(
			fc.property(views, (view) => {
				const onMap = drawn(view);
				expect(told(view), `${view.of.id} on ${view.day} through ${view.lens}`).toEqual(onMap);
				for (const part of ['ground', 'seats', 'lines'] as const) {
					seen[part] += onMap[part].length;
				}
			}),
			{ seed: SEED, numRuns: VIEWS }
		);
		// A map without anything is told without a mistake too.
		for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
	});
});
