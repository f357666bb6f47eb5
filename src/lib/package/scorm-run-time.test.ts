import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import runTime from './scorm-run-time.js?raw';

const STATUS = 'cmi.core.lesson_status';

/** A course that keeps what it is told, and the verbs in their order. */
function courseWith(status: string) {
	const kept: Record<string, string> = { [STATUS]: status };
	const verbs: string[] = [];
	const heard = (verb: string, answer: (...said: string[]) => string) => ({
		[verb]: (...said: string[]) => {
			verbs.push(verb);
			return answer(...said);
		}
	});
	const api = {
		...heard('LMSInitialize', () => 'true'),
		...heard('LMSGetValue', (key = '') => kept[key] ?? ''),
		...heard('LMSSetValue', (key = '', value = '') => {
			kept[key] = value;
			return 'true';
		}),
		...heard('LMSCommit', () => 'true'),
		...heard('LMSFinish', () => 'true')
	};
	return { api, kept, verbs };
}

/** Runs the script in a page, and lets a reader end the lesson and leave. */
function pageIn(window: Record<string, unknown>) {
	const listeners: Record<string, (event: unknown) => void> = {};
	const addEventListener = (name: string, listener: (event: unknown) => void) => {
		listeners[name] = listener;
	};
	class Element {
		readonly selector: string;
		constructor(selector: string) {
			this.selector = selector;
		}
		closest(selector: string) {
			return selector === this.selector ? this : null;
		}
	}
	const said = { textContent: '' };
	runInNewContext(runTime, {
		window: Object.assign(window, { addEventListener }),
		document: { addEventListener, querySelector: () => said },
		Element
	});
	return {
		said,
		click: (on: string) => listeners.click?.({ target: new Element(on) }),
		end: () => listeners['lesson-end']?.({}),
		leave: () => listeners.pagehide?.({})
	};
}

describe('a lesson in a course', () => {
	test('is incomplete once opened, and completed at its end', () => {
		const { api, kept } = courseWith('not attempted');
		const page = pageIn({ parent: { parent: { API: api } } });
		expect(kept[STATUS]).toBe('incomplete');
		page.click('p');
		expect(kept[STATUS]).toBe('incomplete');
		page.click('[data-lesson-end]');
		expect(kept[STATUS]).toBe('completed');
		expect(page.said.textContent).toBe('Your course knows now that you have finished.');
	});

	test('is completed by the event of a page as by its button', () => {
		const { api, kept } = courseWith('incomplete');
		pageIn({ API: api }).end();
		expect(kept[STATUS]).toBe('completed');
	});

	test.each(['completed', 'passed'])('that was %s before stays so', (status) => {
		const { api, kept, verbs } = courseWith(status);
		const page = pageIn({ API: api });
		page.end();
		expect(kept[STATUS]).toBe(status);
		expect(verbs).toEqual(['LMSInitialize', 'LMSGetValue']);
	});

	test('is left once, with the time spent, and open where it is not done', () => {
		const { api, kept, verbs } = courseWith('');
		const page = pageIn({ API: api });
		page.leave();
		page.leave();
		expect(kept['cmi.core.session_time']).toMatch(/^\d{4}:\d{2}:\d{2}\.\d{2}$/);
		expect(kept['cmi.core.exit']).toBe('suspend');
		expect(verbs.filter((verb) => verb === 'LMSFinish')).toHaveLength(1);
		page.end();
		expect(kept[STATUS]).toBe('incomplete');
	});

	test('is closed when it is done', () => {
		const { api, kept } = courseWith('');
		const page = pageIn({ API: api });
		page.end();
		page.leave();
		expect(kept['cmi.core.exit']).toBe('');
	});

	test('is found from a window that the course opened', () => {
		const { api, kept } = courseWith('');
		pageIn({ opener: { parent: { API: api } } }).end();
		expect(kept[STATUS]).toBe('completed');
	});
});

describe('a lesson without a course', () => {
	const alone: Record<string, unknown> = {};
	alone.parent = alone;
	const stranger = {
		get API() {
			throw new Error('SecurityError');
		}
	};

	test.each([
		['alone', alone],
		['in a frame of another site', { parent: stranger }],
		['opened by another site', { opener: stranger }],
		['under a course that fails', { API: { LMSInitialize: () => 'false' } }],
		['under a course that throws', { API: { LMSInitialize: 'no function' } }]
	])('%s, is read and ended without an error', (_, window) => {
		const page = pageIn(window);
		page.end();
		page.leave();
		expect(page.said.textContent).toBe('You have finished. No course was told of it.');
	});
});
