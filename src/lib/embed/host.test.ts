import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openHost, type HostWindow } from './host';
import { formatMessage, readHostMessage, type GuestMessage } from './messages';

const ATLAS = 'https://atlas.example';

function around(origin = ATLAS) {
	const posted: unknown[] = [];
	const heard: unknown[] = [];
	const frame = { postMessage: (message: unknown) => posted.push(message) } as unknown as Window;
	let hear: ((event: MessageEvent) => void) | undefined;
	const self = {
		addEventListener: (_: string, listener: (event: MessageEvent) => void) => (hear = listener),
		removeEventListener: () => (hear = undefined)
	} as unknown as HostWindow;
	const host = openHost(self, {
		frame: () => frame,
		origin: ATLAS,
		onready: (title) => heard.push(['ready', title]),
		onheight: (heightPx) => heard.push(['height', heightPx]),
		onstate: (shown) => heard.push(['state', shown.view]),
		onproblems: (problems) => heard.push(['problems', ...problems])
	});
	const say = (data: unknown, from = origin, source: unknown = frame) =>
		hear?.({ data, origin: from, source } as MessageEvent);
	return { host, posted, heard, say };
}
const resize: GuestMessage = { type: 'resize', payload: { height: 512 } };

test('a host hears its own frame, with the origin of the atlas or, in a sandbox, with none', () => {
	const { heard, say } = around();
	say(formatMessage(resize));
	say(formatMessage(resize), 'null');
	expect(heard).toEqual([
		['height', 512],
		['height', 512]
	]);
});

test('another frame, and another site in the same frame, are not heard', () => {
	const { heard, say } = around();
	say(formatMessage(resize), ATLAS, {});
	say(formatMessage(resize), ATLAS, null);
	say(formatMessage(resize), 'https://evil.example');
	expect(heard).toEqual([]);
});

test('junk from a frame does no harm', () => {
	const { heard, say } = around();
	fc.assert(
		fc.property(fc.anything(), (junk) => {
			say(junk);
			expect(heard).toEqual([]);
		}),
		{ numRuns: 500 }
	);
	for (const height of [-1, 0, Infinity, 1e9, '500', null]) {
		say({ source: 'dual-power-map', v: 1, type: 'resize', payload: { height } });
	}
	expect(heard).toEqual([]);
});

test('what a guest refuses comes as problems', () => {
	const { heard, say } = around();
	say(formatMessage({ type: 'error', payload: { problems: ['It is bad.'] }, requestId: 2 }));
	expect(heard).toEqual([['problems', 'It is bad.']]);
});

test('each request has a number of its own, and reads as the guest reads it', () => {
	const { host, posted } = around();
	host.greet();
	host.goTo('?lens=a');
	expect(posted.map(readHostMessage)).toEqual([
		{ ok: true, message: { type: 'hello', requestId: 1 } },
		{ ok: true, message: { type: 'goto', payload: { view: '?lens=a' }, requestId: 2 } }
	]);
});

test('a host that has left hears nothing', () => {
	const { host, heard, say } = around();
	host.leave();
	say(formatMessage(resize));
	expect(heard).toEqual([]);
});
