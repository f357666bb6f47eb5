/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * The atlas without a network.
 *
 * - **The shell** (the page `/offline/` and the scripts, styles and fonts that it names, which every page needs) is
 *   kept when an edition is installed: not the whole site.
 * - **Files of the build** are kept as they are used; a copy is taken first, since their names change with their content.
 * - **Pages and data** come from the network, and are kept as they come. Where it fails, or takes longer than a few
 *   seconds, the copy on this device is shown; where there is none, the page `/offline/` tells what there is.
 * - **Frames** are left alone: neither what is under `/embed/`, nor what a page from there asks for, is answered here.
 * - **A new edition** waits until a page asks it to take over. Each edition has a store of its own; the one before the
 *   present one stays, older ones go when no page uses them.
 */
import { base, version } from '$service-worker';
import { freshest, isWhole } from '$lib/offline/freshest';
import { inOrder, outdated, storesOf } from '$lib/offline/stores';
import { filesNamedIn, isEmbed, keyOf, wayOf } from '$lib/offline/strategy';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const site = `${worker.location.origin}${base}`;
const stores = storesOf(base);
const edition = () => caches.open(stores.edition(version));

/** How long a page or data may take to come, where there is a copy of it. */
const PATIENCE_MS = 4000;
/** How long a page may take to say of which edition it is. */
const REPLY_MS = 2000;
/** How many pages and data files an edition keeps; then the oldest go. */
const MOST_OPENED = 300;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
	if (event.data === 'which edition') event.ports[0]?.postMessage(version);
	if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
	if (event.data === 'tidy up') event.waitUntil(tidyUp());
});

/** Pages in frames that were opened since this worker woke up. */
const framed = new Set<string>();

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.mode === 'navigate' && isEmbed(request.url, site)) {
		framed.add(event.resultingClientId);
		return;
	}
	const way = wayOf(request, site);
	if (way === 'pass' || framed.has(event.clientId)) return;
	event.respondWith(way === 'page' ? page(event) : part(event, way));
});

async function page(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const wanted = new URL(request.url);
	return (
		(await newest(event)) ??
		Response.redirect(
			`${site}/offline/?wanted=${encodeURIComponent(wanted.pathname + wanted.search)}`
		)
	);
}

async function part(event: FetchEvent, way: 'file' | 'data'): Promise<Response> {
	const { request, clientId } = event;
	// One that was opened before this worker woke up.
	const client = await worker.clients.get(clientId);
	if (client && isEmbed(client.url, site)) return fetch(request);
	if (way === 'data') return (await newest(event)) ?? Response.error();
	const found = await caches.match(request.url, { ignoreVary: true });
	if (found) return found;
	const response = await fetch(request);
	if (isWhole(response)) event.waitUntil(keep(request.url, response.clone()));
	return response;
}

function newest(event: FetchEvent): Promise<Response | undefined> {
	const key = keyOf(event.request.url);
	const { answer, settled } = freshest({
		ask: () => fetch(event.request),
		find: () => find(key),
		keep: (response) => keep(key, response),
		patienceMs: PATIENCE_MS
	});
	event.waitUntil(settled);
	return answer;
}

async function find(key: string): Promise<Response | undefined> {
	for (const cacheName of inOrder(await caches.keys(), stores, version)) {
		const found = await caches.match(key, { cacheName, ignoreVary: true });
		if (found) return found;
	}
	return undefined;
}

async function keep(key: string, response: Response) {
	const own = await edition();
	await own.put(key, response);
	const opened = (await own.keys()).filter(({ url }) => !url.includes('/_app/'));
	for (const request of opened.slice(0, -MOST_OPENED)) await own.delete(request);
}

async function keepShell() {
	const own = await edition();
	const address = `${site}/offline/`;
	const offline = await fetch(address, { cache: 'no-cache' });
	if (!offline.ok) throw new Error(`${address} answered ${offline.status}`);
	await own.addAll([...filesNamedIn(await offline.clone().text(), site)]);
	await own.put(address, offline);
}

/** Drops what no page needs any more. */
async function tidyUp() {
	const names = await caches.keys();
	if (outdated(names, stores, version, []).length === 0) return;
	const clients = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	const pages = clients.filter(({ url }) => !isEmbed(url, site));
	const inUse = await Promise.all(pages.map(editionOf));
	// One that does not answer may be of any.
	if (inUse.includes(undefined)) return;
	const known = inUse.filter((of) => of !== undefined);
	for (const name of outdated(names, stores, version, known)) await caches.delete(name);
}

/** The version that a page is of; undefined if it does not say. */
function editionOf(client: Client): Promise<string | undefined> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((done) => {
		port1.onmessage = ({ data }) => done(String(data));
		setTimeout(done, REPLY_MS, undefined);
		client.postMessage('which edition', [port2]);
	});
}
