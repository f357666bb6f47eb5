import { describe, expect, test } from 'vitest';
import {
	formatLessonFilter,
	lessonsThatFit,
	lookingFor,
	parseLessonFilter,
	type Filtered
} from './lesson-filter';

const lessons: readonly (Filtered & { id: string })[] = [
	{ id: 'young', ages: [13, 15], shorter: 40, topics: ['concepts'], courses: [{ place: 'Italy' }] },
	{ id: 'old', ages: [16, 18], shorter: 45, topics: ['revolution'], courses: [] }
];
const ids = (filter: Parameters<typeof lessonsThatFit>[1]) =>
	lessonsThatFit(lessons, filter).map(({ id }) => id);

describe('a filter of lessons', () => {
	test('that asks nothing keeps all', () => expect(ids({})).toEqual(['young', 'old']));
	test('by age keeps those for it, its ends included', () => {
		expect([ids({ age: 15 }), ids({ age: 16 }), ids({ age: 12 })]).toEqual([
			['young'],
			['old'],
			[]
		]);
	});
	test('by time counts the shorter form', () => {
		expect(ids({ minutes: 40 })).toEqual(['young']);
		expect(ids({ minutes: 45 })).toEqual(['young', 'old']);
	});
	test('by topic and by course keeps those that have it', () => {
		expect(ids({ topic: 'revolution' })).toEqual(['old']);
		expect(ids({ course: 'Italy' })).toEqual(['young']);
		expect(ids({ course: 'Italy', topic: 'revolution' })).toEqual([]);
	});
	test('is the same after it has been an address', () => {
		const filter = { age: 15, minutes: 45, topic: 'concepts', course: 'Victoria, Australia' };
		expect(parseLessonFilter(formatLessonFilter(filter))).toEqual(filter);
		expect(formatLessonFilter({})).toBe('');
	});
	test('changes in one thing and keeps the others', () => {
		const filter = lookingFor({ age: 15, topic: 'concepts' }, 'age', '17');
		expect(filter).toEqual({ age: 17, topic: 'concepts' });
		expect(lookingFor(filter, 'topic', '')).toEqual({ age: 17 });
	});
	test('leaves out what is no number', () => {
		expect(parseLessonFilter('?age=old&minutes=&topic=')).toEqual({});
	});
});
