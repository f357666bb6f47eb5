import type { Lesson, LessonId, LessonStep, LessonStepId } from '$lib/domain/lesson';
import type { TermId } from '$lib/domain/term';
import { check, type AuthoredFile, type Problems } from './authored-file.server';
import type { Path } from './plain-issues';
import { lessonSchema, type AuthoredLesson, type AuthoredStep } from './authored-lesson';
import { attestationOf } from './authored-words';
import { checkLesson } from './checks/lesson-checks.server';
import { firstTwo, voicesOf } from '$lib/domain/voice';
import { readLink, type LessonFrame, type LessonReader } from './lesson-link.server';
import { readQuestion } from './lesson-question.server';
import { sourceOf } from './source-file.server';
import { perhapsMeant } from '$lib/domain/perhaps-meant';
import { citedSources, writtenField } from './written.server';

/**
 * Reads and checks a lesson; what is wrong goes to `problems`.
 *
 * @param folder the name of its folder, which is its id
 * @returns undefined where it cannot be shown: where its shape is wrong, or a step or question of it leads nowhere
 */
export function readLesson(
	file: AuthoredFile,
	folder: string,
	frame: LessonFrame,
	problems: Problems
): Lesson | undefined {
	if (file.value === undefined) return undefined;
	const reader: LessonReader = { file, frame, problems };
	const authored = check(lessonSchema, file.value, file, [], problems);
	checkSources(file.value, [], reader);
	if (!authored) return undefined;
	if (authored.id !== folder) {
		problems.add(file, ['id'], `is “${authored.id}” in a folder named “${folder}”`);
	}
	const { steps, ...words } = authored;
	const read = steps.map((step, index) => readStep(step, ['steps', index], reader));
	const [first, ...more] = read.filter((step) => step !== undefined);
	checkLesson(authored, reader);
	if (!first || more.length + 1 < read.length) return undefined;
	return { ...wordsOfLesson(words, reader), steps: [first, ...more] };
}

/** Everything of a lesson besides its steps. */
function wordsOfLesson(
	authored: Omit<AuthoredLesson, 'steps'>,
	{ file, frame }: LessonReader
): Omit<Lesson, 'steps'> {
	const { id, words, shorter, care, curriculum, 'source-work': sourceWork, ...rest } = authored;
	const { students, ...told } = care;
	return {
		...rest,
		id: id as LessonId,
		words: words as readonly string[] as readonly TermId[],
		shorter: {
			leaveOut: shorter['leave-out'] as readonly string[] as readonly LessonStepId[],
			how: shorter.how
		},
		sourceWork: { task: sourceWork.task, attestations: sourceWork.attested.map(attestationOf) },
		care: { ...told, ...(students === undefined ? {} : { students }) },
		curriculum: curriculum.map(({ verified, seen, by, ...row }) => ({
			...row,
			isVerified: verified === 'true',
			...(seen === undefined ? {} : { seen }),
			...(by === undefined ? {} : { by })
		})),
		sources: [...new Set(citedSources(file.value))].flatMap((source) => {
			const entry = frame.sources.get(source);
			return entry ? [sourceOf(entry.csl)] : [];
		})
	};
}

function readStep(
	authored: AuthoredStep,
	path: Path,
	reader: LessonReader
): LessonStep | undefined {
	const { view, beside, questions, voices, text = '', attested, ...rest } = authored;
	const shown = readLink(view, [...path, 'view'], reader);
	const compared = beside === undefined ? undefined : readLink(beside, [...path, 'beside'], reader);
	const asked = questions.map((question, index) =>
		readQuestion(question, shown, [...path, 'questions', index], reader)
	);
	const answered = asked.filter((question) => question !== undefined);
	if (!shown || answered.length < asked.length) return undefined;
	return {
		...rest,
		id: authored.id as LessonStepId,
		link: shown.link,
		day: shown.day,
		...(compared ? { beside: { ...compared.link, day: compared.day } } : {}),
		voices: voicesOf(voices),
		text,
		plain: firstTwo(text),
		questions: answered,
		attestations: attested.map(attestationOf)
	};
}

/** Reports attestations, wherever they stand, that name no source, or one that was not seen as they say. */
function checkSources(value: unknown, path: Path, reader: LessonReader) {
	if (typeof value !== 'object' || value === null) return;
	const { sourceIds, sources } = reader.frame;
	const source = writtenField(value, 'source');
	if (typeof source === 'string' && sourceIds && !sourceIds.has(source)) {
		const message = `“${source}” is no source${perhapsMeant(source, sourceIds)}`;
		reader.problems.add(reader.file, [...path, 'source'], message);
	}
	const seen = typeof source === 'string' && sources.get(source)?.csl.custom.consulted;
	const consulted = writtenField(value, 'consulted');
	if (seen && consulted !== 'unread' && seen === 'unread') {
		const message = `is “${String(consulted)}”, but nobody has read “${source}” for this atlas: write “unread”`;
		reader.problems.add(reader.file, [...path, 'consulted'], message);
	}
	for (const [key, item] of Object.entries(value)) {
		checkSources(item, [...path, Array.isArray(value) ? Number(key) : key], reader);
	}
}
