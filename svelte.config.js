import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true, fallback: '404.html' }),
		// A subfolder of a host, such as /atlas; empty at the root.
		paths: { base: process.env.BASE_PATH ?? '' },
		prerender: {
			// A page that cannot be made, or a link that leads nowhere, stops the build.
			handleHttpError: 'fail',
			// Where a map looks is no place on the page.
			handleMissingId({ id, message }) {
				if (!id.startsWith('map=')) throw new Error(message);
			}
		}
	}
};
