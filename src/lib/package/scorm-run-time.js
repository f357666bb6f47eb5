// Tells the course around this page (SCORM 1.2) that the lesson was begun, and when it is finished.
// Where no course is around it, all of it does nothing.
(() => {
	/** @typedef {Record<string, (...said: string[]) => unknown>} Course */

	/**
	 * The course's side, in a window or one that it stands in.
	 *
	 * @param {Window} start
	 * @returns {Course | undefined}
	 */
	function courseAbove(start) {
		let place = start;
		// A window of another site may not be looked into.
		try {
			for (let steps = 0; steps < 100; steps += 1) {
				const found = Reflect.get(place, 'API');
				if (found) return found;
				if (!place.parent || place.parent === place) return undefined;
				place = place.parent;
			}
		} catch {
			return undefined;
		}
		return undefined;
	}

	const course = courseAbove(window) ?? (window.opener ? courseAbove(window.opener) : undefined);

	/**
	 * @param {string} verb
	 * @param {...string} said
	 * @returns {string} what the course answers; empty where it cannot
	 */
	function tell(verb, ...said) {
		try {
			return String(course?.[verb]?.(...said) ?? '');
		} catch {
			return '';
		}
	}

	const STATUS = 'cmi.core.lesson_status';
	const began = Date.now();
	let isOpen = tell('LMSInitialize', '') === 'true';
	let isDone = isOpen && /^(completed|passed)$/.test(tell('LMSGetValue', STATUS));
	if (isOpen && !isDone) {
		tell('LMSSetValue', STATUS, 'incomplete');
		tell('LMSCommit', '');
	}

	function end() {
		if (isOpen && !isDone) {
			tell('LMSSetValue', STATUS, 'completed');
			isDone = tell('LMSCommit', '') === 'true';
		}
		const said = document.querySelector('[data-lesson-said]');
		if (!said) return;
		said.textContent = isDone
			? 'Your course knows now that you have finished.'
			: 'You have finished. No course was told of it.';
	}

	/** Hours, minutes and seconds as `0000:12:34.00`. */
	function timeSpent() {
		const seconds = Math.floor((Date.now() - began) / 1000);
		const two = (/** @type {number} */ count) => String(count).padStart(2, '0');
		const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
		return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
	}

	function leave() {
		if (!isOpen) return;
		isOpen = false;
		tell('LMSSetValue', 'cmi.core.session_time', timeSpent());
		tell('LMSSetValue', 'cmi.core.exit', isDone ? '' : 'suspend');
		tell('LMSCommit', '');
		tell('LMSFinish', '');
	}

	document.addEventListener('lesson-end', end);
	document.addEventListener('click', (event) => {
		if (event.target instanceof Element && event.target.closest('[data-lesson-end]')) end();
	});
	window.addEventListener('pagehide', leave);
})();
