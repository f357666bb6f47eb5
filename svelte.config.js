import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true, fallback: '404.html' }),
		// A subfolder of a host, such as /atlas; empty at the root.
		paths: { base: process.env.BASE_PATH ?? '' },
		prerender: {
			// A page that cannot be made, or a link that leads nowhere, stops the build.
			handleHttpError: process.env.TMP_WARN ? 'warn' : 'fail',
			handleMissingId: 'fail'
		}
	}
};
