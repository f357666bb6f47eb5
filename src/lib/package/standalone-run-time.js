// Plays a lesson that is all on this page: one step at a time, an answer before it is revealed. It asks nobody for
// anything and keeps nothing once the page is closed.
(() => {
	const root = document.documentElement;
	/** @param {ParentNode} from @param {string} selector @returns {HTMLElement[]} */
	const all = (from, selector) => [...from.querySelectorAll(selector)].filter(isHtml);
	/** @param {Element} of @returns {of is HTMLElement} */
	const isHtml = (of) => of instanceof HTMLElement;
	/** @param {Element | null | undefined} of */
	const said = (of) => of?.textContent?.trim() ?? '';

	const pages = all(document, '[data-page]');
	const ways = all(document, '.steps a');
	root.classList.add('played');
	for (const item of all(document, '[data-scripted], [data-mode]')) item.hidden = false;

	const asides = all(document, 'details[data-folded]');
	/** @param {boolean} isOpen */
	const fold = (isOpen) => asides.forEach((aside) => aside.toggleAttribute('open', isOpen));
	fold(false);
	addEventListener('beforeprint', () => fold(true));
	addEventListener('afterprint', () => fold(false));

	/** The page that the address names, the first where it names none. */
	const shown = () =>
		Math.max(
			0,
			pages.findIndex((page) => `#${page.id}` === decodeURIComponent(location.hash))
		);

	/** @param {boolean} isMoved whether the reader went there: then what is read begins at its head */
	function show(isMoved) {
		const at = shown();
		pages.forEach((page, index) => (page.hidden = index !== at));
		ways.forEach((way, index) => {
			if (index === at) way.setAttribute('aria-current', 'step');
			else way.removeAttribute('aria-current');
		});
		if (!isMoved) return;
		const head = pages[at]?.querySelector('h2');
		head?.setAttribute('tabindex', '-1');
		head?.focus({ preventScroll: true });
		pages[at]?.scrollIntoView();
	}
	addEventListener('hashchange', () => show(true));
	show(false);

	const OWN_KEYS = 'input, textarea, select, summary';
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		if (event.target instanceof Element) if (event.target.closest(OWN_KEYS)) return;
		const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
		const page = by === 0 ? undefined : pages[shown() + by];
		if (!page) return;
		event.preventDefault();
		location.hash = page.id;
	});

	for (const button of all(document, '[data-mode]')) {
		button.addEventListener('click', () => {
			const isOn = root.classList.toggle(button.dataset.mode ?? '');
			button.setAttribute('aria-pressed', String(isOn));
		});
	}

	/** @typedef {{ prefix: string, days: { title: string, says: string, pieces: number[] }[] }} Film */
	/** @type {{ films: Record<string, Film>, pieces: string[] }} */
	const store = JSON.parse(
		document.getElementById('films')?.textContent ?? '{"films":{},"pieces":[]}'
	);
	for (const slider of all(document, '[data-film]')) {
		const film = store.films[slider.dataset.film ?? ''];
		const figure = slider.closest('figure');
		const back = figure?.querySelector('[data-back]');
		const frame = figure?.querySelector('.frame');
		if (!film || !(slider instanceof HTMLInputElement) || !(back instanceof HTMLButtonElement))
			continue;
		const move = () => {
			const day = film.days[Number(slider.value)];
			if (!day || !frame) return;
			let svg = '';
			day.pieces.forEach((from, at) => {
				if (at % 2 === 0)
					svg += store.pieces.slice(from, (day.pieces[at + 1] ?? from) + 1).join('');
			});
			frame.innerHTML = svg.replaceAll('\uE000', film.prefix);
			frame.setAttribute('aria-label', `${day.title}. ${day.says}`);
			slider.setAttribute('aria-valuetext', day.title);
			for (const place of figure?.querySelectorAll('[data-title]') ?? [])
				place.textContent = day.title;
			for (const place of figure?.querySelectorAll('[data-says]') ?? [])
				place.textContent = day.says;
			back.disabled = slider.value === slider.dataset.own;
		};
		slider.addEventListener('input', move);
		back.addEventListener('click', () => {
			slider.value = slider.dataset.own ?? '';
			move();
			slider.focus();
		});
	}

	/** @param {HTMLElement} row of choices @returns {HTMLInputElement | null} */
	const chosen = (row) => row.querySelector('input:checked');
	/** @param {HTMLElement} row */
	const mine = (row) => said(chosen(row)?.parentElement);

	for (const question of all(document, '[data-question]')) {
		const rows = all(question, '[data-row]');
		const answer = question.querySelector('details.answer');
		const reveal = question.querySelector('[data-reveal]');
		if (!(answer instanceof HTMLDetailsElement) || !(reveal instanceof HTMLButtonElement)) continue;
		answer.hidden = true;
		question.addEventListener('change', () => {
			reveal.disabled = !rows.every(chosen);
			const ready = question.querySelector('[data-ready]');
			if (ready)
				ready.textContent = reveal.disabled
					? 'First choose.'
					: 'Your answer stays as it is after that.';
		});
		reveal.addEventListener('click', () => {
			question.dataset.revealed = '';
			const told = rows.map((row) => compared(question, row));
			answer.hidden = false;
			answer.open = true;
			const head = answer.querySelector('summary');
			if (head) head.textContent = 'What the sources say';
			head?.focus();
			const aloud = question.querySelector('[data-said]');
			if (aloud) aloud.textContent = told.join(' ');
		});
	}

	/**
	 * Sets what was said beside what is so, and lets it be changed no more.
	 *
	 * @param {HTMLElement} question
	 * @param {HTMLElement} row
	 */
	function compared(question, row) {
		row.toggleAttribute('disabled', true);
		const choice = chosen(row)?.value;
		const verdict = choice === row.dataset.answer ? 'as you said' : `you said: ${mine(row)}`;
		const answered = [...question.querySelectorAll('[data-answered]')].find(
			(one) => one.getAttribute('data-answered') === row.dataset.row
		);
		const place = answered?.querySelector('[data-verdict]');
		if (place) place.textContent = verdict;
		const ring = answered?.querySelector('.forecast');
		ring?.setAttribute('cx', choice === 'a' ? '12' : choice === 'b' ? '138' : '75');
		ring?.removeAttribute('hidden');
		return `${row.dataset.label}: ${said(answered?.querySelector('[data-words]'))}, ${verdict}.`;
	}

	/** @param {Element} page what was answered on it, line by line */
	function answersOn(page) {
		const note = page.querySelector('textarea')?.value.trim();
		const asked = all(page, '[data-question]').flatMap((question) => [
			'',
			said(question.querySelector('h3')),
			...all(question, '[data-row]').map((row, index) => {
				const words = said(all(question, '[data-words]')[index]);
				const isTold = question.dataset.revealed === undefined ? '' : ` The sources: ${words}.`;
				return `  ${row.dataset.label}: I said ${mine(row) || 'nothing'}.${isTold}`;
			})
		]);
		return ['', said(page.querySelector('h2')), ...(note ? [`My notes: ${note}`] : []), ...asked];
	}

	document.querySelector('[data-save]')?.addEventListener('click', () => {
		const lines = [
			said(document.querySelector('h1')),
			said(document.querySelector('.enquiry')),
			...pages.flatMap(answersOn),
			''
		];
		const link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/plain' }));
		link.download = document.querySelector('main')?.dataset.file ?? 'answers.txt';
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 1000);
	});
	document.querySelector('[data-print]')?.addEventListener('click', () => print());
	document.querySelector('[data-lesson-end]')?.addEventListener('click', () => {
		// Where a course is around this page, what tells it says so after this.
		const place = document.querySelector('[data-lesson-said]');
		if (place) place.textContent = 'You have finished.';
	});
})();
