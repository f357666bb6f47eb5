import { describe, expect, test } from 'vitest';
import { previewTags } from './preview-tags';

const SITE = 'https://example.org/atlas/';
const HTML =
	'<head><title>Libya &amp; others · Dual Power Atlas</title><meta name="description" content="Rival &quot;powers&quot;."></head>';
const previewed = { card: 'libya', alt: 'Map of Libya', embeds: 'cases/libya' } as const;

describe('the tags of a page', () => {
	const tags = previewTags(HTML, previewed, `${SITE}cases/libya/`, SITE);

	test('repeat its own title and description', () => {
		expect(tags).toContain('<meta property="og:title" content="Libya &amp; others">');
		expect(tags).toContain('property="og:description" content="Rival &quot;powers&quot;."');
	});

	test('name its picture with a full address, its size and what is on it', () => {
		expect(tags).toContain(`property="og:image" content="${SITE}cards/libya.png"`);
		expect(tags).toContain('property="og:image:width" content="1200"');
		expect(tags).toContain('property="og:image:height" content="630"');
		expect(tags).toContain('property="og:image:alt" content="Map of Libya"');
	});

	test('lead to its oEmbed answer, if it can be embedded', () => {
		expect(tags).toContain(
			`<link rel="alternate" type="application/json+oembed" href="${SITE}oembed/cases/libya.json" title="Libya &amp; others">`
		);
		const plain = previewTags(HTML, { card: 'atlas', alt: '' }, SITE, SITE);
		expect(plain).not.toContain('oembed');
	});

	test('of a frame are that link alone', () => {
		const frame = previewTags(HTML, { ...previewed, isFrame: true }, SITE, SITE);
		expect(frame).toMatch(/^<link [^>]*>$/);
	});
});
