import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '$lib/catalogue/catalogue.server';
import { dayOf } from '$lib/domain/calendar';
import { formatProblem, type Problem } from '$lib/domain/result';

/**
 * Each folder is a small data folder that is broken in the way of its name, with the problems that must be found in it.
 * With UPDATE_FIXTURES=1 the expected problems are written anew, to be looked through before they are kept.
 */
const folder = resolve('tests/fixtures');
const behaviours = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();
const today = dayOf({ year: 2026, month: 1, day: 1 });
const isUpdate = process.env.UPDATE_FIXTURES === '1';

describe('what is wrong is told where it is', () => {
	test.each(behaviours)('%s', (behaviour) => {
		const expectedFile = join(folder, behaviour, 'problems.json');
		const { problems } = readCatalogue(join(folder, behaviour), 'data', today);
		if (isUpdate) writeFileSync(expectedFile, `${JSON.stringify(problems, null, '\t')}\n`);
		expect(problems).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')));
	});

	test('a case without fault is read whole', () => {
		const { cases, sources } = readCatalogue(join(folder, 'a-case-without-fault'), 'data', today);
		const [of, ...more] = cases.map((file) => file.case);
		expect(more).toEqual([]);
		expect(of?.statements.map((statement) => statement.id)).toEqual([
			'old-hall',
			'ivan-chair',
			'new-in-old-town',
			'army-new'
		]);
		expect(of?.statements.at(-1)?.when).toBe('1917-05-18/1917-11-30');
		expect(of?.events).toHaveLength(1);
		expect(of?.events[0]).toMatchObject({
			calendar: 'julian',
			written: '4 июля 1917 г., «в полдень»',
			attestations: [{ when: '1917-07-16', calendar: 'hijri', written: '26 Ramadan 1335' }]
		});
		expect(sources.map((entry) => entry.csl.id).sort()).toEqual(['shared-survey', 'th-chronicle']);
	});

	test('every fixture but those without fault has a problem', () => {
		const without = behaviours.filter((behaviour) => problemsOf(behaviour).length === 0);
		expect(without).toEqual(['a-case-without-fault', 'a-handover-with-two-dates']);
	});

	test('a message is one line in plain words, and says what a line number alone does not', () => {
		for (const problem of behaviours.flatMap(problemsOf)) {
			expect(formatProblem(problem)).toMatch(/^data\/\S+:\d+ .{8,}$/);
			expect(problem.message).not.toMatch(/undefined|Array|Object|Invalid|Expected|NaN|Infinity/);
		}
	});
});

function problemsOf(behaviour: string): readonly Problem[] {
	const written = readFileSync(join(folder, behaviour, 'problems.json'), 'utf8');
	return JSON.parse(written) as readonly Problem[];
}
