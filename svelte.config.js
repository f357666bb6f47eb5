import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true, fallback: '404.html' }),
		prerender: {
			// A page that cannot be made, or a link that leads nowhere, stops the build.
			handleHttpError: process.env.TMP_WARN ? 'warn' : 'fail',
			handleMissingId: 'fail'
		}
	}
};
