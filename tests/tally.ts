import type { Reporter, TestModule } from 'vitest/node';

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/**
 * Prints `N passed, N failed, N skipped` as the very last line of a run, in plain text: tests of all projects.
 * A file that could not be run and an error outside of every test each count as one that failed.
 */
export default class TallyReporter implements Reporter {
	#tally: Tally | undefined;

	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
		// What is taken down after the run may still print; nothing does once the process ends.
		if (!this.#tally) process.once('exit', () => this.#print());
		this.#tally = tallyOf(modules, errors.length);
	}

	#print() {
		const { passed, failed, skipped } = this.#tally ?? { passed: 0, failed: 0, skipped: 0 };
		process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
	}
}

function tallyOf(modules: readonly TestModule[], errors: number): Tally {
	const states = modules.flatMap((module) =>
		[...module.children.allTests()].map((test) => test.result().state)
	);
	const count = (state: string) => states.filter((candidate) => candidate === state).length;
	const broken = modules.filter(
		(module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0
	).length;
	return {
		passed: count('passed'),
		failed: count('failed') + broken + errors,
		// A test that never came to run, as after an interruption, was skipped.
		skipped: count('skipped') + count('pending')
	};
}
