import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshest, type Places } from './freshest';

/** An answer of the site itself; one that is made by hand is of another type. */
function answer(text: string, status = 200) {
	const response = new Response(text, { status });
	Object.defineProperty(response, 'type', { value: 'basic' });
	return response;
}
const places = (given: Partial<Places>): Places => ({
	ask: () => Promise.reject(new TypeError('no network')),
	find: () => Promise.resolve(undefined),
	keep: () => Promise.resolve(),
	patienceMs: 4000,
	...given
});
const textOf = async (of: Promise<Response | undefined>) => (await of)?.text();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what the network has comes before the copy, and takes its place', async () => {
	const keep = vi.fn(() => Promise.resolve());
	const { answer: found, settled } = freshest(
		places({
			ask: () => Promise.resolve(answer('new')),
			find: () => Promise.resolve(answer('old')),
			keep
		})
	);
	expect(await textOf(found)).toBe('new');
	await settled;
	expect(keep).toHaveBeenCalledOnce();
});

test('without a network the copy is shown', async () => {
	const found = freshest(places({ find: () => Promise.resolve(answer('old')) }));
	expect(await textOf(found.answer)).toBe('old');
});

test('a host that is out of order is as good as none, but its answer better than nothing', async () => {
	const ask = () => Promise.resolve(answer('sorry', 503));
	const find = () => Promise.resolve(answer('old'));
	expect(await textOf(freshest(places({ ask, find })).answer)).toBe('old');
	expect((await freshest(places({ ask })).answer)?.status).toBe(503);
});

test('a page that is gone is gone, and is not kept', async () => {
	const keep = vi.fn(() => Promise.resolve());
	const ask = () => Promise.resolve(answer('no such page', 404));
	const { answer: found, settled } = freshest(
		places({ ask, keep, find: () => Promise.resolve(answer('old')) })
	);
	expect((await found)?.status).toBe(404);
	await settled;
	expect(keep).not.toHaveBeenCalled();
});

test('a slow network is waited for only where there is no copy, and what it brings is kept all the same', async () => {
	const slow = () => new Promise<Response>((done) => setTimeout(() => done(answer('new')), 9000));
	const keep = vi.fn(() => Promise.resolve());
	const copied = freshest(places({ ask: slow, find: () => Promise.resolve(answer('old')), keep }));
	const waited = freshest(places({ ask: slow }));
	await vi.advanceTimersByTimeAsync(4000);
	expect(await textOf(copied.answer)).toBe('old');
	await vi.advanceTimersByTimeAsync(5000);
	expect(await textOf(waited.answer)).toBe('new');
	await copied.settled;
	expect(keep).toHaveBeenCalledOnce();
});

test('neither network nor copy is no answer', async () => {
	expect(await freshest(places({})).answer).toBeUndefined();
});
