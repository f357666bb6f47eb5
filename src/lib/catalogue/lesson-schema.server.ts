import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from './case-schema.server';
import { ownLessonSchema } from './own-lesson-file';

/**
 * The JSON Schema (draft-07) of a lesson that a teacher makes, as its file is written. What a schema cannot say (that a
 * view leads into a case, that a day is one, that no id comes twice) is told when the file is opened.
 */
export function authoredLessonSchema(): JsonSchema {
	const { $schema, ...root } = toJsonSchema(ownLessonSchema, {
		target: 'draft-07',
		typeMode: 'input',
		errorMode: 'ignore'
	});
	return {
		...($schema ? { $schema } : {}),
		title: 'A lesson made with Dual Power Atlas',
		description:
			'The file that the lesson builder saves and opens. Its fields have the names of lesson.yaml; what is left out is empty.',
		...root
	};
}
