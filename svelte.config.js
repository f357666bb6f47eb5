import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The script of the shell, which SvelteKit does not hash: it runs before the first paint. */
const [, themeScript = ''] = /<script>([\s\S]*?)<\/script>/.exec(
	readFileSync('src/app.html', 'utf8')
);
const themeHash = createHash('sha256').update(themeScript).digest('base64');

/** Where the site will be found, with its subfolder if it has one: what others load from outside names it in full. */
const site = process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined;
if (!site && process.argv[2] === 'build') {
	console.warn('SITE_URL is not set: previews and oEmbed answers name http://localhost:4173');
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true, fallback: '404.html' }),
		// A subfolder of a host, such as /atlas; empty at the root.
		paths: { base: process.env.BASE_PATH ?? site?.pathname.replace(/\/$/, '') ?? '' },
		// Stands in the head of every page, so that it holds on every host (README, "Content-Security-Policy").
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', `sha256-${themeHash}`],
				// Browsers that do not know the next two read this one.
				'style-src': ['self', 'unsafe-inline'],
				'style-src-elem': ['self'],
				// Where a name lies on a map is written into its element.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'media-src': ['self', 'blob:'],
				// In a sandbox without an origin MapLibre starts its worker from a data: address; fflate packs in one of blob:.
				'worker-src': ['self', 'data:', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		},
		// The pages do it themselves, when they are idle, and not in frames.
		serviceWorker: { register: false },
		prerender: {
			// Unless told, where `npm start` serves it.
			origin: site?.origin ?? 'http://localhost:4173',
			// A page that cannot be made, or a link that leads nowhere, stops the build.
			handleHttpError: 'fail',
			// Where a map looks is no place on the page.
			handleMissingId({ id, message }) {
				if (!id.startsWith('map=')) throw new Error(message);
			}
		}
	}
};
