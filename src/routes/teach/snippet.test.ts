import { describe, expect, test } from 'vitest';
import { dayOf } from '$lib/domain/calendar';
import { PARTS } from '$lib/embed/parts';
import { addressesOf, elementSnippet, frameSnippet, USUAL_PARTS, type Embed } from './snippet';

const SITE = 'https://example.org/atlas/';
const libya: Embed = {
	path: 'cases/libya',
	view: { day: dayOf({ year: 2020, month: 4, day: 1 }), lens: 'a' },
	parts: USUAL_PARTS,
	title: 'Libya, 1 April 2020',
	widthPx: undefined,
	heightPx: 500
};

describe('a snippet', () => {
	test('is a frame with all that hosts and readers need, and a plain link to the same view', () => {
		expect(frameSnippet(libya, SITE)).toBe(
			`<iframe src="https://example.org/atlas/embed/cases/libya/?date=2020-04-01&amp;lens=a"
  title="Libya, 1 April 2020 (interactive map)"
  width="800" height="500" frameborder="0" loading="lazy"
  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
  allow="fullscreen; clipboard-write" referrerpolicy="no-referrer"
  style="border:0;width:100%"></iframe>
<p><a href="https://example.org/atlas/cases/libya/?date=2020-04-01&amp;lens=a">Libya, 1 April 2020, Dual Power Atlas</a></p>`
		);
	});

	test('is no wider than it is asked to be', () => {
		const narrow = frameSnippet({ ...libya, widthPx: 600 }, SITE);
		expect(narrow).toContain('width="600" height="500"');
		expect(narrow).toContain('max-width:100%');
	});

	test('as an element says by attributes what the address says', () => {
		expect(elementSnippet({ ...libya, parts: ['map', 'slider'] }, SITE)).toBe(
			`<script src="https://example.org/atlas/embed/dual-power-map.js" async></script>
<dual-power-map case="libya" date="2020-04-01" lens="a" ui="map,slider" title="Libya, 1 April 2020">
  <a href="https://example.org/atlas/cases/libya/?date=2020-04-01&amp;lens=a">Libya, 1 April 2020, Dual Power Atlas</a>
</dual-power-map>`
		);
	});

	test('of a comparison names its cases', () => {
		const compared: Embed = { ...libya, path: 'compare', view: { cases: ['libya', 'yemen'] } };
		expect(frameSnippet(compared, SITE)).toContain('embed/compare/?cases=libya~yemen"');
		expect(elementSnippet(compared, SITE)).toContain('<dual-power-map cases="libya~yemen" title=');
	});

	test('of a lesson names it, and the step with which it opens', () => {
		const lesson: Embed = {
			...libya,
			path: 'lessons/parallel-state',
			view: { theme: 'dark' },
			step: 'schools',
			title: 'The parallel state'
		};
		const frame = frameSnippet(lesson, SITE);
		expect(frame).toContain('embed/lessons/parallel-state/?theme=dark&amp;step=schools"');
		expect(frame).toContain('title="The parallel state (interactive lesson)"');
		expect(frame).toContain(`href="${SITE}lessons/parallel-state/?theme=dark&amp;step=schools"`);
		expect(elementSnippet(lesson, SITE)).toContain(
			'<dual-power-map lesson="parallel-state" theme="dark" step="schools" title='
		);
		expect(addressesOf({ ...lesson, view: {}, step: undefined }, SITE).frame).toBe(
			`${SITE}embed/lessons/parallel-state/`
		);
	});

	test('keeps a title with signs of HTML in its quotes', () => {
		const odd = frameSnippet({ ...libya, title: 'A "B" & <C>' }, SITE);
		expect(odd).toContain('title="A &quot;B&quot; &amp; &lt;C&gt; (interactive map)"');
	});
});

describe('the parts of a frame', () => {
	test('stay out of the address where they are the usual ones', () => {
		expect(addressesOf({ ...libya, view: {} }, SITE).frame).toBe(`${SITE}embed/cases/libya/`);
		const whole = addressesOf({ ...libya, view: {}, parts: PARTS }, SITE);
		expect(whole.frame).toBe(`${SITE}embed/cases/libya/?ui=map,slider,levers,text`);
		expect(whole.page).toBe(`${SITE}cases/libya/`);
	});
});
