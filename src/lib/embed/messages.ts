/**
 * Our own messages between an embedded page (the guest) and the page around it (the host). Each is a plain object
 * `{ source, v, type, payload?, requestId? }`; what is not one of these is none of our business.
 */
export const SOURCE = 'dual-power-map';
export const VERSION = 1;

/** Chosen by whoever asks, and repeated in the answer. */
export type RequestId = string | number;

/** What a guest shows, as its host is told it. */
export type Shown = {
	/** The view as the query of an address, with its `?`, or empty: the same string that `goto` takes. */
	readonly view: string;
	/** The day, `YYYY-MM-DD` in the Gregorian calendar. */
	readonly date: string;
	/** What the frame is to be called: what is shown and when. */
	readonly title: string;
	/** The page of the atlas with the same view. */
	readonly url: string;
};

/** From the guest to its host. */
export type GuestMessage =
	| { readonly type: 'ready'; readonly payload: { readonly title: string } }
	| { readonly type: 'resize'; readonly payload: { readonly height: number } }
	| { readonly type: 'ack'; readonly payload: Shown; readonly requestId: RequestId }
	| { readonly type: 'state'; readonly payload: Shown; readonly requestId?: RequestId }
	| {
			readonly type: 'error';
			readonly payload: { readonly problems: readonly string[] };
			readonly requestId?: RequestId;
	  };

/** From a host to the guest. */
export type HostMessage =
	| { readonly type: 'hello'; readonly requestId: RequestId }
	| { readonly type: 'state'; readonly requestId: RequestId }
	| {
			readonly type: 'goto';
			readonly payload: { readonly view: string };
			readonly requestId: RequestId;
	  };

/** A message as it came: read, or one of ours with something wrong in it. Undefined where it is not one of ours. */
export type Read<Message> =
	| { readonly ok: true; readonly message: Message }
	| {
			readonly ok: false;
			readonly problems: readonly string[];
			readonly requestId: RequestId | undefined;
	  }
	| undefined;

/** The longest view that is taken, in characters: more than any that a reader can make. */
const LONGEST_VIEW = 2000;
/** The highest frame that is believed, in px. */
const HIGHEST_PX = 20_000;

/** What is posted for a message. */
export function formatMessage(message: GuestMessage | HostMessage): object {
	return { source: SOURCE, v: VERSION, ...message };
}

/** Reads what a host has posted to the guest. */
export function readHostMessage(data: unknown): Read<HostMessage> {
	return readMessage(data, (fields, check) => {
		const requestId = check.requestId();
		switch (fields.type) {
			case 'hello':
			case 'state':
				return { type: fields.type, requestId };
			case 'goto':
				return { type: 'goto', payload: { view: check.text('view', LONGEST_VIEW) }, requestId };
			default:
				return check.noType('hello, state or goto');
		}
	});
}

/** Reads what a guest has posted to its host. */
export function readGuestMessage(data: unknown): Read<GuestMessage> {
	return readMessage(data, (fields, check) => {
		switch (fields.type) {
			case 'ready':
				return { type: 'ready', payload: { title: check.text('title', 500) } };
			case 'resize':
				return { type: 'resize', payload: { height: check.heightPx() } };
			case 'ack':
				return { type: 'ack', payload: check.shown(), requestId: check.requestId() };
			case 'state':
				return { type: 'state', payload: check.shown(), ...check.mayHaveRequestId() };
			case 'error':
				return {
					type: 'error',
					payload: { problems: check.texts('problems') },
					...check.mayHaveRequestId()
				};
			default:
				return check.noType('ready, resize, state, ack or error');
		}
	});
}

type Fields = Readonly<Record<string, unknown>>;
type Check = ReturnType<typeof checksOf>;

function readMessage<Message>(
	data: unknown,
	read: (fields: Fields, check: Check) => Message | undefined
): Read<Message> {
	if (!isFields(data) || data.source !== SOURCE) return undefined;
	const problems: string[] = [];
	const requestId = isRequestId(data.requestId) ? data.requestId : undefined;
	if (data.v !== VERSION) {
		return { ok: false, problems: [`Only version ${VERSION} is spoken here.`], requestId };
	}
	const message = read(data, checksOf(data, problems));
	return message && problems.length === 0
		? { ok: true, message }
		: { ok: false, problems, requestId };
}

/** Reads the fields of a message one by one and writes down every problem; what it gives back after one is not used. */
function checksOf(fields: Fields, problems: string[]) {
	const payload = isFields(fields.payload) ? fields.payload : {};
	const text = (name: string, longest: number): string => {
		const value = payload[name];
		if (typeof value === 'string' && value.length <= longest) return value;
		problems.push(`payload.${name} must be a text of at most ${longest} characters.`);
		return '';
	};
	return {
		text,
		requestId(): RequestId {
			if (isRequestId(fields.requestId)) return fields.requestId;
			problems.push('requestId must be a number or a text of at most 64 characters.');
			return '';
		},
		mayHaveRequestId(): { requestId?: RequestId } {
			return fields.requestId === undefined ? {} : { requestId: this.requestId() };
		},
		heightPx(): number {
			const { height } = payload;
			if (typeof height === 'number' && height > 0 && height <= HIGHEST_PX) return height;
			problems.push(`payload.height must be a number of px up to ${HIGHEST_PX}.`);
			return 0;
		},
		texts(name: string): readonly string[] {
			const value = payload[name];
			if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
			problems.push(`payload.${name} must be a list of texts.`);
			return [];
		},
		shown(): Shown {
			return {
				view: text('view', LONGEST_VIEW),
				date: text('date', 20),
				title: text('title', 500),
				url: text('url', LONGEST_VIEW + 500)
			};
		},
		noType(types: string): undefined {
			problems.push(`type must be ${types}.`);
		}
	};
}

/** Whether something that was posted is an object whose fields can be read. */
export function isFields(data: unknown): data is Fields {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isRequestId(value: unknown): value is RequestId {
	return typeof value === 'string' ? value.length <= 64 : Number.isFinite(value);
}
