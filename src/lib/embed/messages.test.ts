import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	formatMessage,
	readGuestMessage,
	readHostMessage,
	type GuestMessage,
	type HostMessage
} from './messages';

const text = fc.string({ maxLength: 60 });
const requestId = fc.oneof(text, fc.integer());
const shown = fc.record({ view: text, date: fc.string({ maxLength: 20 }), title: text, url: text });

const fromHost: fc.Arbitrary<HostMessage> = fc.oneof(
	fc.record({ type: fc.constantFrom('hello' as const, 'state' as const), requestId }),
	fc.record({ type: fc.constant('goto' as const), payload: fc.record({ view: text }), requestId })
);
const fromGuest: fc.Arbitrary<GuestMessage> = fc.oneof(
	fc.record({ type: fc.constant('ready' as const), payload: fc.record({ title: text }) }),
	fc.record({
		type: fc.constant('resize' as const),
		payload: fc.record({ height: fc.integer({ min: 1, max: 20_000 }) })
	}),
	fc.record({ type: fc.constant('ack' as const), payload: shown, requestId }),
	fc.record({ type: fc.constant('state' as const), payload: shown }),
	fc.record({
		type: fc.constant('error' as const),
		payload: fc.record({ problems: fc.array(text) }),
		requestId
	})
);

test('what a host says is what the guest reads', () => {
	fc.assert(
		fc.property(fromHost, (message) => {
			expect(readHostMessage(structuredClone(formatMessage(message)))).toEqual({
				ok: true,
				message
			});
		})
	);
});

test('what a guest says is what the host reads', () => {
	fc.assert(
		fc.property(fromGuest, (message) => {
			expect(readGuestMessage(structuredClone(formatMessage(message)))).toEqual({
				ok: true,
				message
			});
		})
	);
});

test('what is not ours is passed over, whatever it is', () => {
	fc.assert(
		fc.property(fc.anything(), (junk) => {
			expect(readHostMessage(junk)).toBeUndefined();
			expect(readGuestMessage(junk)).toBeUndefined();
		}),
		{ numRuns: 500 }
	);
});

test('what bears our name but is broken gives its problems, and is never taken for a message', () => {
	const broken = fc.record({
		source: fc.constant('dual-power-map'),
		v: fc.constantFrom(1, 2, '1', undefined),
		type: fc.oneof(fc.constantFrom('goto', 'hello', 'state', 'resize', 'ready'), fc.anything()),
		payload: fc.anything(),
		requestId: fc.anything()
	});
	fc.assert(
		fc.property(broken, (junk) => {
			for (const read of [readHostMessage(junk), readGuestMessage(junk)]) {
				if (read?.ok) expect(junk).toMatchObject(formatMessage(read.message));
				else expect(read?.problems.length).toBeGreaterThan(0);
			}
		}),
		{ numRuns: 500 }
	);
});

test.each([
	['without a number', { type: 'goto', payload: { view: '' } }, 'requestId'],
	['without a view', { type: 'goto', requestId: 1 }, 'payload.view'],
	['with a view of a megabyte', { type: 'goto', payload: { view: 'x'.repeat(1e6) } }, 'view'],
	['of a kind that there is not', { type: 'format-disk', requestId: 1 }, 'type must be']
])('a message %s is told what it lacks', (_, message, problem) => {
	const read = readHostMessage({ source: 'dual-power-map', v: 1, ...message });
	expect(read).toMatchObject({ ok: false });
	expect(JSON.stringify(read)).toContain(problem);
});

test('another version is refused by name, with the number of the request', () => {
	const read = readHostMessage({ source: 'dual-power-map', v: 2, type: 'hello', requestId: 7 });
	expect(read).toEqual({
		ok: false,
		problems: ['Only version 1 is spoken here.'],
		requestId: 7
	});
});
