import { catalogue } from '$lib/catalogue/pages.server';
import { formatDualDate } from '$lib/domain/calendar';
import { ATLAS_CARD, COMPARE_CARD, lessonCard } from './cards/cards.server';
import type { Previewed } from './preview-tags';

const ATLAS: Previewed = { card: ATLAS_CARD, alt: 'Map of all cases of the atlas' };
const COMPARE: Previewed = {
	card: COMPARE_CARD,
	alt: 'Two maps side by side, each with two rival authorities',
	embeds: 'compare'
};

/** What a page of a route gives of itself; that of the whole atlas where it has nothing of its own. */
export function previewedOf(route: string, id = ''): Previewed {
	switch (route) {
		case '/cases/[id]':
			return previewedCase(id);
		case '/embed/cases/[id]':
			return { ...previewedCase(id), isFrame: true };
		case '/lessons/[id]':
			return previewedLesson(id);
		case '/embed/lessons/[id]':
			return { ...previewedLesson(id), isFrame: true };
		case '/compare':
			return COMPARE;
		case '/embed/compare':
			return { ...COMPARE, isFrame: true };
		default:
			return ATLAS;
	}
}

function previewedCase(id: string): Previewed {
	const of = catalogue().cases.find((file) => file.case.id === id)?.case;
	if (!of) return ATLAS;
	const sides = `${of.sides.a.name}; ${of.sides.b.name}`;
	const alt = `Map of ${of.name} on ${formatDualDate(of.heart, of.calendar)}. ${sides}`;
	return { card: of.id, alt, embeds: `cases/${of.id}` };
}

function previewedLesson(id: string): Previewed {
	const lesson = catalogue().lessons.find((candidate) => candidate.id === id);
	if (!lesson) return ATLAS;
	const alt = `A lesson: ${lesson.title} ${lesson.question}`;
	return { card: lessonCard(lesson), alt, embeds: `lessons/${lesson.id}` };
}
