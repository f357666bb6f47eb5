import { describe, expect, test } from 'vitest';
import { answerAddress, oEmbedAnswer } from './answer';

const SITE = 'https://example.org/atlas/';
const answer = oEmbedAnswer(
	{ path: 'cases/libya', title: 'Libya since 2014: rival governments', card: 'libya' },
	SITE
);

/** What the oEmbed 1.0 specification asks of an answer, section 2.3.4; every problem found. */
function problemsOf(data: Readonly<Record<string, unknown>>): readonly string[] {
	const problems: string[] = [];
	const isUrl = (value: unknown) => typeof value === 'string' && URL.canParse(value);
	const isSize = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
	if (data.version !== '1.0') problems.push('version must be the text "1.0"');
	if (data.type !== 'rich') problems.push('type must be rich');
	for (const name of ['html', 'title', 'provider_name', 'author_name']) {
		if (typeof data[name] !== 'string' || data[name] === '')
			problems.push(`${name} must be a text`);
	}
	for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age']) {
		if (!isSize(data[name])) problems.push(`${name} must be a whole number`);
	}
	for (const name of ['provider_url', 'author_url', 'thumbnail_url']) {
		if (!isUrl(data[name])) problems.push(`${name} must be a full address`);
	}
	return problems;
}

/** The attributes of a tag that a blog lets through from a site that it does not know, and what it adds. */
function asWordPressKeepsIt(html: string): string {
	const kept = [
		'src',
		'width',
		'height',
		'frameborder',
		'marginwidth',
		'marginheight',
		'scrolling',
		'title'
	];
	const [, attributes = ''] = /<iframe([^>]*)><\/iframe>/.exec(html) ?? [];
	const left = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
		.filter(([, name = '']) => kept.includes(name))
		.map(([text]) => text);
	return `<iframe ${left.join(' ')} class="wp-embedded-content" sandbox="allow-scripts" security="restricted"></iframe>`;
}

describe('an oEmbed answer', () => {
	test('is what the specification asks for', () => {
		expect(problemsOf(answer)).toEqual([]);
		expect(
			problemsOf({ ...answer, version: 1, width: '600', thumbnail_url: '/cards/x.png' })
		).toEqual([
			'version must be the text "1.0"',
			'width must be a whole number',
			'thumbnail_url must be a full address'
		]);
	});

	test('has a frame of the size that it names', () => {
		expect(answer.html).toContain(`width="${answer.width}" height="${answer.height}"`);
	});

	test('still is a named frame of the same size where a blog keeps but eight of its attributes', () => {
		expect(asWordPressKeepsIt(answer.html)).toBe(
			'<iframe src="https://example.org/atlas/embed/cases/libya/" title="Libya since 2014: rival governments (interactive map)"' +
				' width="600" height="450" frameborder="0" class="wp-embedded-content" sandbox="allow-scripts" security="restricted"></iframe>'
		);
	});

	test('lies beside the page that it is of', () => {
		expect(answerAddress('cases/libya', SITE)).toBe(`${SITE}oembed/cases/libya.json`);
		expect(answerAddress('compare', SITE)).toBe(`${SITE}oembed/compare.json`);
	});
});
