import { dateOf, dayOf, formatYear, monthName, monthsOf, newYear, type Calendar } from './calendar';
import { addDays, asDay, type Day } from './day';
import { isOpen, type Span } from './span';

/** A tick of a ruler: the day it stands on, whether it is a long one, and its name. */
export type RulerTick = { readonly day: Day; readonly long: boolean; readonly label: string };

/** How finely a ruler is ticked: what a long and a short tick stand for. */
type Grain = { readonly long: Unit; readonly short: Unit };
type Unit = { readonly of: 'day' | 'month' | 'year'; readonly count: number };

/** Grains from fine to coarse, with the longest stretch in days for which each is legible. */
const GRAINS: readonly (Grain & { readonly upToDays: number })[] = [
	{ upToDays: 45, long: { of: 'day', count: 7 }, short: { of: 'day', count: 1 } },
	{ upToDays: 500, long: { of: 'month', count: 1 }, short: { of: 'day', count: 7 } },
	{ upToDays: 1500, long: { of: 'month', count: 6 }, short: { of: 'month', count: 1 } },
	{ upToDays: 7500, long: { of: 'year', count: 1 }, short: { of: 'month', count: 3 } },
	{ upToDays: 20000, long: { of: 'year', count: 5 }, short: { of: 'year', count: 1 } },
	{ upToDays: 60000, long: { of: 'year', count: 20 }, short: { of: 'year', count: 5 } },
	{ upToDays: Infinity, long: { of: 'year', count: 50 }, short: { of: 'year', count: 10 } }
];

/** The ticks of a ruler from one day to another in a calendar, long ones labelled. */
export function rulerTicks(from: Day, to: Day, calendar: Calendar): readonly RulerTick[] {
	const grain = GRAINS.find((candidate) => to - from <= candidate.upToDays) ?? GRAINS[0];
	if (!grain) return [];
	const long = new Map(
		unitDays(from, to, grain.long, calendar).map((day) => [
			day,
			unitLabel(day, grain.long, calendar)
		])
	);
	const short = unitDays(from, to, grain.short, calendar).filter((day) => !long.has(day));
	return [
		...[...long].map(([day, label]) => ({ day, long: true, label })),
		...short.map((day) => ({ day, long: false, label: '' }))
	].sort((one, other) => one.day - other.day);
}

/** The name of what a short tick of such a stretch stands for: `a tick is a week`. */
export function tickName(from: Day, to: Day): string {
	const grain = GRAINS.find((candidate) => to - from <= candidate.upToDays);
	if (!grain) return '';
	const { of, count } = grain.short;
	if (of === 'day' && count === 7) return 'a tick is a week';
	if (of === 'month' && count === 3) return 'a tick is a quarter';
	return count === 1 ? `a tick is a ${of}` : `a tick is ${count} ${of}s`;
}

/** The first days of units between two days. Weeks begin on Mondays. */
function unitDays(from: Day, to: Day, unit: Unit, calendar: Calendar): readonly Day[] {
	const days: Day[] = [];
	if (unit.of === 'day') {
		const step = unit.count;
		for (let day = Math.ceil(from / step) * step; day <= to; day += step) days.push(asDay(day));
		return days;
	}
	if (unit.of === 'year') {
		const start = dateOf(from, calendar).year;
		for (let year = floorTo(start, unit.count); ; year += unit.count) {
			const first = newYear(year, calendar);
			if (first > to) return days;
			if (first >= from) days.push(first);
		}
	}
	const counted = monthsOf(calendar);
	const { year, month } = dateOf(from, counted);
	for (let index = floorTo(year * 12 + month - 1, unit.count); ; index += unit.count) {
		const first = dayOf(
			{ year: Math.floor(index / 12), month: floorMod(index, 12) + 1, day: 1 },
			counted
		);
		if (first > to) return days;
		if (first >= from) days.push(first);
	}
}

function floorTo(value: number, step: number): number {
	return Math.floor(value / step) * step;
}

function floorMod(value: number, by: number): number {
	return value - floorTo(value, by);
}

function unitLabel(day: Day, unit: Unit, calendar: Calendar): string {
	const { year, month, day: dayOfMonth } = dateOf(day, calendar);
	const name = monthName(month, calendar);
	const short = calendar === 'hijri' ? name : name.slice(0, 3);
	if (unit.of === 'day') return `${dayOfMonth} ${short}`;
	if (unit.of === 'month') return unit.count === 1 ? name : `${short} ${year}`;
	return formatYear(year, calendar);
}

/** One stretch of a broken axis: days from `from` to `to` fill the width from `left` to `right`, in per cent. */
export type Segment = {
	readonly from: Day;
	readonly to: Day;
	readonly left: number;
	readonly right: number;
	/** Years left out before the next segment; 0 after the last. */
	readonly yearsLeftOut: number;
};

/** The width that a cut takes, in per cent of the axis. */
const CUT_PERCENT = 2.6;
/** The narrowest that a segment may be, in per cent of the axis: 120 px of 1160. */
const NARROWEST_PERCENT = 11;

/** What an axis is built from: a stretch of time, and how much happened in it. */
export type Stretch = { readonly first: Day; readonly last: Day; readonly events: number };

/**
 * Builds a broken axis: stretches that touch or nearly touch share a segment; a gap longer than forty years, or than
 * the longest stretch under two centuries, is cut. Widths go with the square root of the number of events.
 */
export function brokenAxis(stretches: readonly Stretch[]): readonly Segment[] {
	const ordered = [...stretches].sort((one, other) => one.first - other.first);
	const longest = Math.max(
		...ordered.map((stretch) => stretch.last - stretch.first).filter((length) => length < 73_000),
		1
	);
	const groups: { first: Day; last: Day; events: number }[] = [];
	for (const stretch of ordered) {
		const group = groups.at(-1);
		if (group && stretch.first - group.last <= Math.min(longest, 14_600)) {
			group.last = asDay(Math.max(group.last, stretch.last));
			group.events += stretch.events;
		} else groups.push({ ...stretch });
	}
	const room = 100 - CUT_PERCENT * (groups.length - 1);
	const widths = shares(
		groups.map((group) => Math.sqrt(Math.max(group.events, 1))),
		room
	);
	let left = 0;
	return groups.map((group, index) => {
		const before = groups[index - 1];
		const next = groups[index + 1];
		const pad = Math.max(6, Math.round((group.last - group.first) * 0.02));
		// Of a cut gap at least a third is left out.
		const padIn = (gapDays: number) => Math.min(pad, Math.floor(gapDays / 3));
		const width = widths[index] ?? 0;
		const segment = {
			from: addDays(group.first, before ? -padIn(group.first - before.last) : -pad),
			to: next ? addDays(group.last, padIn(next.first - group.last)) : group.last,
			left,
			right: left + width,
			yearsLeftOut: next ? Math.round((next.first - group.last) / 365.2425) : 0
		};
		left += width + CUT_PERCENT;
		return segment;
	});
}

/** Shares of a room by weight, none below the narrowest. */
function shares(weights: readonly number[], room: number): readonly number[] {
	const narrowest = Math.min(NARROWEST_PERCENT, room / weights.length);
	const short = new Set<number>();
	// What the narrow ones take from the wide ones may make another one narrow.
	for (;;) {
		const rest = room - narrowest * short.size;
		const total = weights.reduce((sum, weight, at) => sum + (short.has(at) ? 0 : weight), 0);
		const all = weights.map((weight, at) => (short.has(at) ? narrowest : (weight / total) * rest));
		const tooShort = all.flatMap((share, at) => (share < narrowest && !short.has(at) ? at : []));
		if (tooShort.length === 0) return all;
		for (const at of tooShort) short.add(at);
	}
}

/** Where a day lies on an axis, in per cent; days in a cut lie at its middle, days outside at the ends. */
export function percentOf(axis: readonly Segment[], day: number): number {
	const first = axis[0];
	if (!first) return 0;
	if (day <= first.from) return first.left;
	for (const [index, segment] of axis.entries()) {
		if (day < segment.from) return segment.left - CUT_PERCENT / 2;
		if (day <= segment.to) {
			const share = (day - segment.from) / Math.max(segment.to - segment.from, 1);
			return segment.left + share * (segment.right - segment.left);
		}
		if (index === axis.length - 1) return segment.right;
	}
	return 100;
}

/** Where a span lies on an axis, in per cent, and how much of the bar each uncertain end takes: 0 for a sharp end. */
export type Bar = {
	readonly left: number;
	readonly width: number;
	readonly fadeIn: number;
	readonly fadeOut: number;
};

/** The part of a bar that fades where something has not ended. */
const OPEN_PERCENT = 8;

/**
 * A span as a bar, from its first possible day to its last.
 *
 * @param last where a bar stops that has no end
 */
export function barOf(axis: readonly Segment[], span: Span, last: Day): Bar {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = span;
	const open = isOpen(span);
	const left = percentOf(axis, earliestStart);
	const right = percentOf(axis, open ? last : latestEnd + 1);
	const share = (from: number, to: number) =>
		Math.min(100, ((to - from) / Math.max(right - left, 1e-4)) * 100);
	return {
		left,
		width: right - left,
		fadeIn: latestStart > earliestStart ? share(left, percentOf(axis, latestStart)) : 0,
		fadeOut: open
			? OPEN_PERCENT
			: latestEnd > earliestEnd
				? share(percentOf(axis, earliestEnd + 1), right)
				: 0
	};
}

/** The day at a place of an axis: the inverse of `percentOf`; in a cut the nearer end. */
export function dayAt(axis: readonly Segment[], percent: number): Day {
	for (const [index, segment] of axis.entries()) {
		const before = axis[index - 1];
		if (percent < segment.left) {
			const isNearBefore = before && percent - before.right < segment.left - percent;
			return isNearBefore ? before.to : segment.from;
		}
		if (percent <= segment.right) {
			const share = (percent - segment.left) / Math.max(segment.right - segment.left, 1e-9);
			return asDay(Math.round(segment.from + share * (segment.to - segment.from)));
		}
	}
	return axis.at(-1)?.to ?? asDay(0);
}

/** An axis without a cut. */
export function plainAxis(from: Day, to: Day): readonly Segment[] {
	return [{ from, to, left: 0, right: 100, yearsLeftOut: 0 }];
}
