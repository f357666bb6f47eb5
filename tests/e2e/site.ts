import { existsSync } from 'node:fs';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the built site is served, without a slash at its end. */
		baseUrl: string;
	}
}

/** Serves the finished build as `npm run preview` does, on a free port, for as long as the tests run. */
export default async function setup(project: TestProject) {
	const site = await serveBuild();
	project.provide('baseUrl', site.url);
	return site.close;
}

/** @throws where the site has not been built */
export async function serveBuild() {
	if (!existsSync('.svelte-kit/output/prerendered')) {
		throw new Error('There is no build to serve. Run: npm run build');
	}
	const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
	const address = server.httpServer.address();
	if (!address || typeof address === 'string') throw new Error('The preview has no port');
	return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
