import { expect, test } from 'vitest';
import { snippetOf } from './snippet';

test('the snippet is a frame with a title and a plain link to the same case', () => {
	expect(snippetOf({ id: 'libya', name: 'Libya' }, 'https://example.org/atlas/')).toBe(
		`<iframe src="https://example.org/atlas/embed/cases/libya/"
  title="Libya: two authorities on one map, Dual Power Atlas"
  width="800" height="500" loading="lazy" referrerpolicy="no-referrer"
  style="border: 0; max-width: 100%"></iframe>
<p><a href="https://example.org/atlas/cases/libya/">Libya in the Dual Power Atlas</a></p>`
	);
});

test('a name with signs of HTML stays a name', () => {
	const snippet = snippetOf({ id: 'x', name: 'A "B" & <C>' }, '/');
	expect(snippet).toContain('title="A &quot;B&quot; &amp; &lt;C>: two authorities');
});
