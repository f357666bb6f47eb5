import { expect, test } from 'vitest';
import { withRules } from './still.server';

const SOURCE = `<svg viewBox="0 0 2 2"><path class="a" /></svg>
<style>
	svg {
		flex: none;
	}
	/* Both. */
	.a,
	.b {
		fill: var(--a-ink);
	}
	.n {
		font: 650 11px/1 var(--sans);
	}
</style>`;

test('a picture carries the rules of its component, for itself alone and in words that every program knows', () => {
	const body =
		'<!--[--><svg viewBox="0 0 2 2" class="svelte-x" aria-hidden="true"><path class="a"></path></svg>';
	expect(withRules(body, SOURCE, 'sign').replace(/\s+/g, ' ')).toBe(
		'<svg viewBox="0 0 2 2" class="sign"><style>.sign .a,.sign .b{ fill: var(--a-ink); }' +
			'.sign .n{ font-weight: 650; font-size: 11px; font-family: var(--sans); } </style><path class="a"></path></svg>'
	);
});
