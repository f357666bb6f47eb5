import { expect, test } from 'vitest';
import { RELATIONS, relationStep, relationWords } from './relation';
import { formatProblem } from './result';

test('every relation has its step of the ramp, from cooperation to war', () => {
	expect(RELATIONS.map(relationStep)).toEqual([
		'coop',
		'coop',
		'cond',
		'coop',
		'rival',
		'rival',
		'war',
		'cond'
	]);
});

test('a relation is told without hyphens', () => {
	for (const relation of RELATIONS) expect(relationWords(relation)).not.toContain('-');
});

test('a problem is printed with its file and line, path and message', () => {
	const problem = { file: 'cases/x/case.yaml', line: 41, path: 'when', message: 'is missing' };
	expect(formatProblem(problem)).toBe('cases/x/case.yaml:41 when is missing');
});

test('a problem without a path is printed without a hole', () => {
	const problem = { file: 'sources.json', line: 1, path: '', message: 'is missing' };
	expect(formatProblem(problem)).toBe('sources.json:1 is missing');
});
