import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(import.meta.url);

/** The scripts that pages of somebody else run: the real ones where their licence and their package let us. */
const SCRIPTS: Readonly<Record<string, string>> = {
	'/iframe-resizer.js': require.resolve('iframe-resizer/js/iframeResizer.js'),
	'/pym.js': require.resolve('pym.js/dist/pym.v1.js'),
	'/datawrapper.js': 'tests/e2e/hosts/datawrapper.txt',
	'/h5p.js': 'tests/e2e/hosts/h5p.js',
	'/wordpress.js': 'tests/e2e/hosts/wordpress.js',
	'/canvas.js': 'tests/e2e/hosts/canvas.js'
};

const SANDBOX = 'sandbox="allow-scripts"';

/** What stands in a page of somebody else, given the address of a frame. */
const BODIES: Readonly<Record<string, (src: string, site: string) => string>> = {
	sandbox: (src) => `<iframe ${SANDBOX} src="${src}" height="480"></iframe>`,
	plain: (src) => `<iframe src="${src}" height="480"></iframe>`,
	'iframe-resizer': (src) =>
		`<iframe src="${src}" id="map"></iframe><script src="/iframe-resizer.js"></script>
		<script>iFrameResize({}, '#map')</script>`,
	'iframe-resizer in a sandbox': (src) =>
		`<iframe ${SANDBOX} src="${src}" id="map"></iframe><script src="/iframe-resizer.js"></script>
		<script>iFrameResize({ checkOrigin: false }, '#map')</script>`,
	pym: (src) =>
		`<div id="map"></div><script src="/pym.js"></script>
		<script>new pym.Parent('map', '${src}', {})</script>`,
	datawrapper: (src) =>
		`<script src="/datawrapper.js"></script><iframe src="${src}" height="200"></iframe>`,
	'datawrapper in a sandbox': (src) =>
		`<script src="/datawrapper.js"></script><iframe ${SANDBOX} src="${src}" height="200"></iframe>`,
	h5p: (src) => `<iframe src="${src}" height="200"></iframe><script src="/h5p.js"></script>`,
	'h5p in a sandbox': (src) =>
		`<iframe ${SANDBOX} src="${src}" height="200"></iframe><script src="/h5p.js"></script>`,
	wordpress: (src) =>
		`<iframe class="wp-embedded-content" ${SANDBOX} security="restricted" title="Atlas" width="600" height="450"
			data-secret="aB3dE5" src="${src}#?secret=aB3dE5"></iframe><script src="/wordpress.js"></script>`,
	canvas: (src) => `<script src="/canvas.js"></script><iframe src="${src}" height="200"></iframe>`,
	element: (src, site) => {
		const { pathname, searchParams } = new URL(src);
		const id = /cases\/([^/]+)/.exec(pathname)?.[1];
		const date = searchParams.get('date');
		return `<script src="${site}/embed/dual-power-map.js" async></script>
			<dual-power-map case="${id}"${date ? ` date="${date}"` : ''}><a href="${site}/cases/${id}/">The case</a></dual-power-map>`;
	}
};

/** Kinds of pages that frame others. */
export type HostKind = keyof typeof BODIES;

/** Where a page of a kind lies: as wide as told, with each of these addresses of the site framed once. */
export function hostPage(
	kind: string,
	framed: readonly string[],
	{ widthPx = 600, strict = false } = {}
): string {
	const query = new URLSearchParams({ kind, width: String(widthPx), strict: String(strict) });
	for (const address of framed) query.append('framed', address);
	return `/?${query}`;
}

/** Serves pages of somebody else, on an origin of their own. */
export async function serveHosts(site: string) {
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', site);
		const script = SCRIPTS[pathname];
		if (script) {
			response.setHeader('content-type', 'text/javascript; charset=utf-8');
			return response.end(readFileSync(script));
		}
		const body = BODIES[searchParams.get('kind') ?? ''] ?? (() => '');
		const frames = searchParams.getAll('framed').map((address) => body(site + address, site));
		response.setHeader('content-type', 'text/html; charset=utf-8');
		// What a careful school's page may send: frames of one site, and nothing else from anywhere.
		if (searchParams.get('strict') === 'true') {
			response.setHeader(
				'content-security-policy',
				`default-src 'none'; frame-src ${site}; script-src ${site}; style-src 'unsafe-inline'; img-src data:`
			);
			response.setHeader('referrer-policy', 'no-referrer');
		}
		response.end(`<!doctype html><html lang="en"><title>A lesson</title><link rel="icon" href="data:,">
			<style>iframe { border: 0; width: 100% } main { width: ${searchParams.get('width')}px }</style>
			<main><h1>A lesson</h1>${frames.join('')}<p style="height: 2000px">And more of it.</p></main>`);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => new Promise<void>((closed) => void server.close(() => closed()))
	};
}
