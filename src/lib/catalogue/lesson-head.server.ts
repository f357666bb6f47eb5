/** What the head of a lesson's page tells machines: a schema.org LearningResource. */
import { minutesOf, TOPIC_NAMES, verifiedRows, type Lesson } from '$lib/domain/lesson';
import { catalogue } from './pages.server';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The JSON-LD of a lesson as HTML; empty if there is no such lesson. */
export function headOfLesson(id: string): string {
	const lesson = catalogue().lessons.find((candidate) => candidate.id === id);
	if (!lesson) return '';
	// In a script `<` could end it; written as an escape it is the same text.
	const json = JSON.stringify(learningResource(lesson)).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

/** A lesson as a LearningResource. Courses are named only where their words were seen. */
export function learningResource(lesson: Lesson): object {
	const [from, to] = lesson.ages;
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		'@id': '#lesson',
		name: lesson.title,
		description: lesson.summary,
		learningResourceType: 'lesson plan',
		educationalLevel: lesson.level,
		typicalAgeRange: `${from}-${to}`,
		timeRequired: `PT${minutesOf(lesson.steps)}M`,
		teaches: lesson.objectives,
		about: lesson.topics.map((topic) => TOPIC_NAMES[topic]),
		audience: { '@type': 'EducationalAudience', educationalRole: 'student' },
		educationalAlignment: verifiedRows(lesson).map(({ course, place, asks, seen }) => ({
			'@type': 'AlignmentObject',
			alignmentType: 'teaches',
			educationalFramework: `${course} (${place})`,
			targetName: asks,
			targetUrl: seen
		})),
		inLanguage: 'en',
		license: LICENCE,
		isAccessibleForFree: true,
		interactivityType: 'mixed',
		accessMode: ['textual', 'visual'],
		accessModeSufficient: ['textual'],
		accessibilityFeature: ['alternativeText', 'displayTransformability', 'largePrint'],
		accessibilityControl: ['fullKeyboardControl', 'fullMouseControl', 'fullTouchControl'],
		publisher: { '@type': 'Organization', name: 'Dual Power Atlas' }
	};
}
