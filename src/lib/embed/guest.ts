import { formatMessage, readHostMessage, type GuestMessage, type Shown } from './messages';
import {
	addresseesOf,
	heightGuard,
	heightMessages,
	iframeResizerMessage,
	IFRAME_RESIZER_READY,
	readHeightRequest,
	type Addressees
} from './resize';

/** What of a window a guest needs. */
export type GuestWindow = Pick<
	Window,
	'addEventListener' | 'removeEventListener' | 'origin' | 'parent'
> & { readonly location: { readonly search: string; readonly hash: string } };

export type GuestOptions = {
	/** Names the guest for hosts that tell frames apart by what they show. */
	readonly id: string;
	/** How high the page would be if it had its way, in px, whatever the height of the frame. */
	readonly heightPx: () => number;
	readonly shown: () => Shown;
	/** Goes to a view; gives what in it is wrong, and nothing if all went well. */
	readonly goTo: (view: string) => readonly string[];
	/** The time in ms. */
	readonly now?: () => number;
};

export type Guest = {
	/** Says the height, if there is news of it. */
	measure(): void;
	/** Says what is shown to a host that may know it. */
	tell(): void;
	leave(): void;
};

/**
 * Speaks with the page around a frame. The height goes to any host, in every dialect; what the reader looks at, only to
 * one that the address of the frame names in `control`, and only such a host may move the view.
 */
export function openGuest(self: GuestWindow, options: GuestOptions): Guest {
	const { id, heightPx, shown, goTo, now = () => performance.now() } = options;
	const host = self.parent;
	const mayControl = originsOf(self.location.search);
	let addressees: Addressees = addresseesOf(self.location);
	let heightIfNew = heightGuard(now);
	/** The origin of a host that may control and has spoken. */
	let known: string | undefined;
	let told = '';

	const say = (message: GuestMessage, to: string) => host.postMessage(formatMessage(message), to);

	function measure() {
		const height = heightIfNew(heightPx());
		if (height === undefined) return;
		for (const message of heightMessages(height, id, addressees)) host.postMessage(message, '*');
		say({ type: 'resize', payload: { height } }, '*');
	}
	/** Says the height, news or not: who asks may have missed it. */
	function repeat() {
		heightIfNew = heightGuard(now);
		measure();
	}
	function tell() {
		const now = shown();
		if (known === undefined || now.view === told) return;
		told = now.view;
		say({ type: 'state', payload: now }, known);
	}

	function hear(event: MessageEvent<unknown>) {
		if (event.source !== host) return;
		const read = readHostMessage(event.data);
		if (!read) return hearDialect(event.data);
		const answer = (message: GuestMessage) => say(message, event.origin);
		const requestId = read.ok ? read.message.requestId : read.requestId;
		const refuse = (problems: readonly string[]) =>
			answer({
				type: 'error',
				payload: { problems },
				...(requestId === undefined ? {} : { requestId })
			});
		// A host without an origin of its own cannot be told from another: there is no answering it.
		if (!/^https?:/.test(event.origin)) return;
		if (!mayControl.includes(event.origin)) {
			return refuse([`Add control=${event.origin} to the address of the frame to steer it.`]);
		}
		if (!read.ok) return refuse(read.problems);
		const { message } = read;
		known = event.origin;
		if (message.type === 'goto') {
			const problems = goTo(message.payload.view);
			if (problems.length > 0) return refuse(problems);
		}
		const now = shown();
		told = now.view;
		answer({
			type: message.type === 'state' ? 'state' : 'ack',
			payload: now,
			requestId: message.requestId
		});
	}
	function hearDialect(data: unknown) {
		const request = readHeightRequest(data);
		if (!request) return;
		if (request.dialect === 'wordpress') addressees = { ...addressees, wordpress: request.secret };
		if (request.dialect === 'iframe-resizer' && request.event === 'init') {
			addressees = { ...addressees, iframeResizer: request.id };
			// It waits for this very word before it takes any other.
			host.postMessage(iframeResizerMessage(request.id, Math.ceil(heightPx()), 'init'), '*');
		}
		repeat();
	}

	self.addEventListener('message', hear);
	host.postMessage(IFRAME_RESIZER_READY, '*');
	// A host of H5P answers to the origin of the frame, which is an error where the frame has none.
	if (self.origin !== 'null') host.postMessage({ context: 'h5p', action: 'hello' }, '*');
	say({ type: 'ready', payload: { title: shown().title } }, '*');
	measure();

	return { measure, tell, leave: () => self.removeEventListener('message', hear) };
}

/** The origins that an address lets steer the frame: `control=https://one.example~https://two.example`. */
function originsOf(search: string): readonly string[] {
	return (new URLSearchParams(search).get('control') ?? '').split('~');
}
