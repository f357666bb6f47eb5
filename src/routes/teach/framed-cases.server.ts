import { catalogue } from '$lib/catalogue/pages.server';
import { eventDay } from '$lib/domain/event';
import type { FramedCase, FramedLesson } from './builder.svelte';

/** The case with which the builder opens. */
const FIRST = 'petrograd-1917';

/** Every case as the builder of embeds needs it, by name after the first. */
export function framedCases(): readonly FramedCase[] {
	const cases = catalogue().cases.map(({ case: of }): FramedCase => ({
		id: of.id,
		name: of.name,
		calendar: of.calendar,
		step: of.step,
		first: of.first,
		last: of.last,
		heart: of.heart,
		lens: of.lens,
		a: of.sides.a.short,
		b: of.sides.b.short,
		moments: of.events
			.filter((event) => event.key)
			.map((event) => ({ day: eventDay(event), title: event.title }))
	}));
	const isFirst = (of: FramedCase) => Number(of.id === FIRST);
	return cases.toSorted(
		(one, other) => isFirst(other) - isFirst(one) || one.name.localeCompare(other.name, 'en')
	);
}

/** Every lesson as the builder of embeds needs it. */
export const framedLessons = (): readonly FramedLesson[] =>
	catalogue().lessons.map(({ id, title, steps }) => ({
		id,
		title,
		steps: steps.map((step) => ({ id: step.id, title: step.title }))
	}));
