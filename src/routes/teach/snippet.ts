import { formatView, type View } from '$lib/domain/view';
import { PARTS, type Part } from '$lib/embed/parts';

/** What a frame shows that is asked for nothing: the text opens on demand. */
export const USUAL_PARTS: readonly Part[] = ['map', 'slider', 'levers'];

/** What can be embedded: where it lies below `/`, and below `/embed/` for frames. */
export type EmbedPath = `cases/${string}` | `lessons/${string}` | 'compare';

/** A frame of the atlas in somebody's page. */
export type Embed = {
	readonly path: EmbedPath;
	readonly view: View;
	/** The step with which a lesson opens; the first if it is left out. */
	readonly step?: string | undefined;
	/** The parts that are shown, in the order of the list. */
	readonly parts: readonly Part[];
	/** What it is called: for readers who hear the page, and in the plain link. */
	readonly title: string;
	/** Undefined: as wide as the page around it. */
	readonly widthPx: number | undefined;
	readonly heightPx: number;
};

/** What a frame of the atlas may do: run scripts, and open the full page in a tab that is not shut in as well. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The address of a frame, and that of the page with the same view. */
export function addressesOf(
	{ path, view, step, parts }: Pick<Embed, 'path' | 'view' | 'step' | 'parts'>,
	site: string
): { readonly frame: string; readonly page: string } {
	const query = withMore(formatView(view), step && `step=${step}`);
	const ui = formatParts(parts);
	const framed = withMore(query, ui && `ui=${ui}`);
	return { frame: `${site}embed/${path}/${framed}`, page: `${site}${path}/${query}` };
}

/** A query with one more parameter, where there is one. */
const withMore = (query: string, more: string | undefined) =>
	more ? `${query}${query ? '&' : '?'}${more}` : query;

/** What a frame is called for readers who hear the page. */
export const frameTitle = ({ path, title }: Pick<Embed, 'path' | 'title'>) =>
	`${title} (interactive ${path.startsWith('lessons/') ? 'lesson' : 'map'})`;

/** A frame with all that it needs, and a plain link to the same view for where frames are not shown. */
export function frameSnippet(embed: Embed, site: string): string {
	const { frame, page } = addressesOf(embed, site);
	const { widthPx, heightPx } = embed;
	const style = widthPx === undefined ? 'border:0;width:100%' : 'border:0;max-width:100%';
	return [
		`<iframe src="${escaped(frame)}"`,
		`  title="${escaped(frameTitle(embed))}"`,
		`  width="${widthPx ?? 800}" height="${heightPx}" frameborder="0" loading="lazy"`,
		`  sandbox="${SANDBOX}"`,
		`  allow="fullscreen; clipboard-write" referrerpolicy="no-referrer"`,
		`  style="${style}"></iframe>`,
		plainLink(embed.title, page)
	].join('\n');
}

/** The same as an element that the atlas's script makes: as high as what it shows, its attributes follow the reader. */
export function elementSnippet(embed: Embed, site: string): string {
	const { page } = addressesOf(embed, site);
	const query = new URLSearchParams(formatView(embed.view));
	const [kind, id] = embed.path.split('/');
	const attributes = [
		...(id === undefined ? [] : [[kind === 'lessons' ? 'lesson' : 'case', id]]),
		...query.entries(),
		['step', embed.step],
		['ui', formatParts(embed.parts)],
		['title', embed.title]
	].flatMap(([name, value]) => (value ? [`${name}="${escaped(value)}"`] : []));
	const width = embed.widthPx === undefined ? '' : ` style="max-width:${embed.widthPx}px"`;
	return [
		`<script src="${site}embed/dual-power-map.js" async></script>`,
		`<dual-power-map ${attributes.join(' ')}${width}>`,
		`  <a href="${escaped(page)}">${escaped(embed.title)}, Dual Power Atlas</a>`,
		'</dual-power-map>'
	].join('\n');
}

/** Parts as an address says them; an empty text for the usual ones. */
export function formatParts(parts: readonly Part[]): string {
	const text = PARTS.filter((part) => parts.includes(part)).join(',');
	return text === USUAL_PARTS.join(',') ? '' : text;
}

/** A link to the view in the full page. */
export function plainLink(title: string, page: string): string {
	return `<p><a href="${escaped(page)}">${escaped(title)}, Dual Power Atlas</a></p>`;
}

/** A text as it stands between tags or in the quotes of an attribute. */
export function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
