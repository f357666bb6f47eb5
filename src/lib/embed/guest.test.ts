import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openGuest, type GuestOptions, type GuestWindow } from './guest';
import { formatMessage, type HostMessage, type Shown } from './messages';

const LESSON = 'https://lesson.example';

/** A frame without a browser: what it posts is kept, and a host can be played. */
function framed(search: string, options: Partial<GuestOptions> = {}, origin = 'null') {
	const posted: { message: unknown; to: string }[] = [];
	const parent = {
		postMessage: (message: unknown, to: string) => posted.push({ message, to })
	} as unknown as Window;
	let hear: ((event: MessageEvent) => void) | undefined;
	const self = {
		origin,
		parent,
		location: { search, hash: '' },
		addEventListener: (_: string, listener: (event: MessageEvent) => void) => (hear = listener),
		removeEventListener: () => (hear = undefined)
	} as unknown as GuestWindow;
	const state = { view: '', heightPx: 500 };
	const guest = openGuest(self, {
		id: 'libya',
		heightPx: () => state.heightPx,
		shown: (): Shown => ({ view: state.view, date: '2019-05-01', title: 'Libya', url: 'u' }),
		goTo: (view) => {
			if (view.includes('bad')) return ['It is bad.'];
			state.view = view;
			return [];
		},
		now: () => 0,
		...options
	});
	return {
		guest,
		state,
		posted,
		/** What was posted of our own messages since the last look. */
		ours() {
			const items = posted.splice(0);
			return items.filter(
				({ message }) => (message as { source?: string } | null)?.source === 'dual-power-map'
			) as { message: { type: string; payload: Shown; requestId?: unknown }; to: string }[];
		},
		say: (data: unknown, from = LESSON, source: unknown = parent) =>
			hear?.({ data, origin: from, source } as MessageEvent)
	};
}
const hello: HostMessage = { type: 'hello', requestId: 'h' };
const go = (view: string): HostMessage => ({ type: 'goto', payload: { view }, requestId: 1 });

test('a guest says that it is there, and how high it would like to be, to whoever is around it', () => {
	const { ours } = framed('');
	expect(ours()).toEqual([
		{ message: expect.objectContaining({ type: 'ready', payload: { title: 'Libya' } }), to: '*' },
		{ message: expect.objectContaining({ type: 'resize', payload: { height: 500 } }), to: '*' }
	]);
});

test('a host that is not named in the address cannot steer, and is told so', () => {
	const { say, ours, state } = framed('');
	ours();
	say(formatMessage(go('?date=2020-01-01')));
	expect(state.view).toBe('');
	const [answer] = ours();
	expect(answer).toMatchObject({ to: LESSON, message: { type: 'error', requestId: 1 } });
	expect(JSON.stringify(answer)).toContain(`control=${LESSON}`);
});

test('a host that is named steers, and is answered with the number of its request', () => {
	const { say, ours, state } = framed(`?control=https://other.example~${LESSON}`);
	ours();
	say(formatMessage(go('?date=2020-01-01')));
	expect(state.view).toBe('?date=2020-01-01');
	expect(ours()).toMatchObject([
		{ to: LESSON, message: { type: 'ack', requestId: 1, payload: { view: '?date=2020-01-01' } } }
	]);
});

test('what the reader looks at is told to a named host alone, once it has spoken, and once', () => {
	const { guest, say, ours, state } = framed(`?control=${LESSON}`);
	ours();
	state.view = '?lens=a';
	guest.tell();
	expect(ours()).toEqual([]);
	say(formatMessage(hello));
	expect(ours()).toMatchObject([{ message: { type: 'ack', payload: { view: '?lens=a' } } }]);
	guest.tell();
	expect(ours()).toEqual([]);
	state.view = '?lens=b';
	guest.tell();
	expect(ours()).toMatchObject([{ to: LESSON, message: { type: 'state' } }]);
});

test('a stranger learns nothing of the reader, whatever it asks', () => {
	const { guest, say, ours, state } = framed('?control=https://other.example');
	ours();
	state.view = '?lens=a';
	say(formatMessage({ type: 'hello', requestId: 1 }));
	say(formatMessage({ type: 'state', requestId: 2 }));
	guest.tell();
	expect(JSON.stringify(ours())).not.toContain('lens');
});

test('a page without an origin cannot be told from others: it cannot steer, even if it is named', () => {
	const { say, ours, state } = framed('?control=null');
	ours();
	say(formatMessage(go('?lens=a')), 'null');
	expect(state.view).toBe('');
	expect(ours()).toEqual([]);
});

test('another window than the one around is not heard', () => {
	const { say, ours, state } = framed(`?control=${LESSON}`);
	ours();
	say(formatMessage(go('?lens=a')), LESSON, {});
	expect(state.view).toBe('');
	expect(ours()).toEqual([]);
});

test('a view that cannot be read is refused with all that is wrong in it', () => {
	const { say, ours } = framed(`?control=${LESSON}`);
	ours();
	say(formatMessage(go('?bad')));
	expect(ours()).toMatchObject([
		{ message: { type: 'error', payload: { problems: ['It is bad.'] } } }
	]);
});

test('junk from a host does no harm and gets no answer', () => {
	const { say, posted, state } = framed(`?control=${LESSON}`);
	posted.splice(0);
	fc.assert(
		fc.property(fc.anything(), (junk) => {
			say(junk);
			expect(state.view).toBe('');
			expect(posted).toEqual([]);
		}),
		{ numRuns: 500 }
	);
});

test('iframe-resizer is answered with its first word, by its own name, and then with the height', () => {
	const { say, posted } = framed('');
	posted.splice(0);
	say('[iFrameSizer]map:8:false:false:32:true:true::bodyOffset:::0:false:parent:scroll:false');
	const messages = posted.map(({ message }) => message);
	expect(messages).toContain('[iFrameSizer]map:500:0:init');
	expect(messages).toContain('[iFrameSizer]map:500:0:resize');
});

test('H5P is greeted only where the frame has an origin to be answered at', () => {
	const hello = { message: { context: 'h5p', action: 'hello' }, to: '*' };
	expect(framed('').posted).not.toContainEqual(hello);
	expect(framed('', {}, 'https://atlas.example').posted).toContainEqual(hello);
});

test('a guest that has left hears nothing', () => {
	const { guest, say, ours, state } = framed(`?control=${LESSON}`);
	ours();
	guest.leave();
	say(formatMessage(go('?lens=a')));
	expect(state.view).toBe('');
});
