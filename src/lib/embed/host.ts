import {
	formatMessage,
	readGuestMessage,
	type HostMessage,
	type RequestId,
	type Shown
} from './messages';

/** What of a window a host needs. */
export type HostWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

export type HostOptions = {
	/** The window of the frame; undefined while there is none. */
	readonly frame: () => Pick<Window, 'postMessage'> | null | undefined;
	/** The origin of the atlas. A frame in a sandbox without `allow-same-origin` speaks without one. */
	readonly origin: string;
	/** The guest listens now. It says so again whenever it was loaded anew. */
	readonly onready: (title: string) => void;
	readonly onheight: (heightPx: number) => void;
	/** The reader, or the host itself, has gone to another view. */
	readonly onstate: (shown: Shown) => void;
	/** What the guest refused, and why. */
	readonly onproblems: (problems: readonly string[]) => void;
};

export type Host = {
	/** Asks for the view; the guest tells of later ones by itself. Its answer comes as a state. */
	greet(): void;
	goTo(view: string): void;
	leave(): void;
};

/** Speaks with one frame of the atlas, and hears no other, however many there are on the page. */
export function openHost(self: HostWindow, options: HostOptions): Host {
	let last = 0;
	const say = (message: HostMessage) => {
		// A sandboxed frame has no origin to name; what is said is only where its map is to go.
		options.frame()?.postMessage(formatMessage(message), '*');
	};
	const nextId = (): RequestId => (last += 1);

	function hear(event: MessageEvent<unknown>) {
		if (event.source === null || event.source !== options.frame()) return;
		if (event.origin !== options.origin && event.origin !== 'null') return;
		const read = readGuestMessage(event.data);
		if (!read?.ok) return;
		const { message } = read;
		switch (message.type) {
			case 'ready':
				return options.onready(message.payload.title);
			case 'resize':
				return options.onheight(message.payload.height);
			case 'ack':
			case 'state':
				return options.onstate(message.payload);
			case 'error':
				return options.onproblems(message.payload.problems);
			default:
				return message satisfies never;
		}
	}
	self.addEventListener('message', hear);

	return {
		greet: () => say({ type: 'hello', requestId: nextId() }),
		goTo: (view) => say({ type: 'goto', payload: { view }, requestId: nextId() }),
		leave: () => self.removeEventListener('message', hear)
	};
}
