import { lessonSummaries, topicsOf } from '$lib/catalogue/lesson-pages.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const lessons = lessonSummaries();
	const places = new Set(lessons.flatMap(({ courses }) => courses.map(({ place }) => place)));
	return {
		lessons,
		topics: topicsOf(lessons),
		places: [...places].sort((one, other) => one.localeCompare(other, 'en'))
	};
};
