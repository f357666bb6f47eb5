import type { Topic } from './lesson';

/** What a teacher looks for; absent is anything. */
export type LessonFilter = {
	readonly age?: number;
	/** The longest that it may take; a shorter form counts. */
	readonly minutes?: number;
	readonly topic?: string;
	readonly course?: string;
};

/** What of a lesson a filter asks. */
export type Filtered = {
	readonly ages: readonly [from: number, to: number];
	readonly shorter: number;
	readonly topics: readonly Topic[];
	readonly courses: readonly { readonly place: string }[];
};

/** The lessons that fit everything that is looked for, in their order. */
export function lessonsThatFit<L extends Filtered>(
	lessons: readonly L[],
	{ age, minutes, topic, course }: LessonFilter
): readonly L[] {
	return lessons.filter(
		({ ages: [from, to], shorter, topics, courses }) =>
			(age === undefined || (age >= from && age <= to)) &&
			(minutes === undefined || shorter <= minutes) &&
			(topic === undefined || topics.some((candidate) => candidate === topic)) &&
			(course === undefined || courses.some(({ place }) => place === course))
	);
}

/** Reads a filter from the query of an address; what is no number or is empty is left out. */
export function parseLessonFilter(query: string): LessonFilter {
	const parameters = new URLSearchParams(query);
	const number = (name: string) => {
		const value = parameters.get(name) ?? '';
		return /^\d+$/.test(value) ? { [name]: Number(value) } : {};
	};
	const text = (name: string) => {
		const value = parameters.get(name);
		return value ? { [name]: value } : {};
	};
	return { ...number('age'), ...number('minutes'), ...text('topic'), ...text('course') };
}

/** The query of a filter, with its `?`, or an empty text: the inverse of `parseLessonFilter`. */
export function formatLessonFilter(filter: LessonFilter): string {
	const parameters = new URLSearchParams();
	for (const name of ['age', 'minutes', 'topic', 'course'] as const) {
		const value = filter[name];
		if (value !== undefined) parameters.set(name, String(value));
	}
	const query = parameters.toString();
	return query ? `?${query}` : '';
}

/** A filter in which one thing is looked for, or with an empty text no longer is. */
export function lookingFor(
	filter: LessonFilter,
	name: keyof LessonFilter,
	value: string
): LessonFilter {
	const parameters = new URLSearchParams(formatLessonFilter(filter));
	if (value) parameters.set(name, value);
	else parameters.delete(name);
	return parseLessonFilter(parameters.toString());
}
