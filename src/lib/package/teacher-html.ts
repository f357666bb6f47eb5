import { noteNumbers } from '$lib/domain/citation';
import { minutesOf, shorterSteps, verifiedRows, type Lesson } from '$lib/domain/lesson';
import { answerHtml, NUMBERS } from './lesson-html';
import { bullets, element, paragraph, type Content } from './markup';
import { notesOf, type PackagedLesson } from './packaged-lesson';

const part = (title: string, ...content: Content[]) => [element('h2', {}, title), ...content];

/** What a teacher wants to know of a lesson, with every answer; not for the class. */
export function teacherHtml(of: PackagedLesson): readonly Content[] {
	const { lesson } = of;
	const { sourceWork, care } = lesson;
	const rows = verifiedRows(lesson);
	return [
		element('h1', {}, `For teachers: ${lesson.title}`),
		paragraph(lesson.summary),
		paragraph(`${lesson.level}. Ages ${lesson.ages.join(' to ')}. ${lesson.concept}.`),
		...part('Objectives', bullets(lesson.objectives)),
		...part('What the class knows before', paragraph(lesson.prior)),
		...part('Time', paragraph(timeOf(lesson))),
		...part(
			'Care',
			paragraph(care.teacher),
			care.students ? paragraph(`To the class: ${care.students}`) : ''
		),
		...part('Answers', ...answers(of), paragraph(NUMBERS)),
		...part(
			'Source work',
			paragraph(sourceWork.task),
			paragraph(`Sources: ${noteNumbers(notesOf(of), sourceWork.attestations).join(', ')}`)
		),
		...part(
			'What students often get wrong',
			bullets(lesson.misconceptions.map(({ says, but }) => [element('i', {}, says), ` ${but}`]))
		),
		...part('Extension', paragraph(lesson.extension)),
		...part('Notes', bullets(lesson.notes)),
		...(rows.length > 0
			? part(
					'Courses that it fits, as seen',
					bullets(rows.map(({ course, place, asks }) => `${course}, ${place}: ${asks}.`))
				)
			: [])
	];
}

function timeOf(lesson: Lesson): string {
	const { steps, shorter } = lesson;
	const leftOut = steps.filter(({ id }) => shorter.leaveOut.includes(id));
	const whole = `${minutesOf(steps)} minutes.`;
	if (leftOut.length === 0) return `${whole} ${shorter.how}`;
	const titles = leftOut.map(({ title }) => `“${title}”`).join(' and ');
	return `${whole} In ${minutesOf(shorterSteps(lesson))} minutes: leave out ${titles}. ${shorter.how}`;
}

function answers(of: PackagedLesson): readonly Content[] {
	return of.lesson.steps.flatMap((step) =>
		step.questions.flatMap((question) => [
			element('h3', {}, `${step.title}: ${question.asks}`),
			answerHtml(of, question, of.asked[question.id] ?? [])
		])
	);
}
