import { isFields } from './messages';

/**
 * How high a frame would like to be, said in every dialect that pages around frames listen to. None of them carries
 * anything of the reader, so that they go to whoever the host is.
 */

/** What a guest must know of its host to speak its dialect; learnt from the address and from what the host says. */
export type Addressees = {
	/** The id that pym.js gave the frame, `childId` in its address. */
	readonly pym?: string | undefined;
	/** The id under which iframe-resizer knows the frame; it comes with its first message. */
	readonly iframeResizer?: string | undefined;
	/** The secret that WordPress gave the frame, in its hash or in a message. */
	readonly wordpress?: string | undefined;
};

/** What a host of another dialect has asked for. */
export type HeightRequest =
	| { readonly dialect: 'iframe-resizer'; readonly id: string; readonly event: 'init' | 'resize' }
	| { readonly dialect: 'h5p' }
	| { readonly dialect: 'wordpress'; readonly secret: string };

/** How far a height must be from the last one, in px, to be said anew. */
const DEAD_BAND_PX = 4;
/** For how long going back and forth between two heights is taken for an echo of our own messages. */
const ECHO_MS = 1500;

/** Asks iframe-resizer for its first message, which it may have sent before anybody listened. */
export const IFRAME_RESIZER_READY = '[iFrameResizerChild]Ready';
const IFRAME_RESIZER = '[iFrameSizer]';
const PYM = 'xPYMx';
const H5P_ASKS: readonly unknown[] = ['ready', 'hello', 'resize'];

/**
 * The messages that say a height, in all dialects that the host may speak.
 *
 * @param heightPx a whole number
 * @param id names the guest for hosts that keep heights by what is shown; they look for it in the address of the frame
 */
export function heightMessages(
	heightPx: number,
	id: string,
	{ pym, iframeResizer, wordpress }: Addressees
): readonly unknown[] {
	return [
		{ 'datawrapper-height': { [id]: heightPx } },
		{ context: 'h5p', action: 'resize', scrollHeight: heightPx },
		{ subject: 'lti.frameResize', height: heightPx },
		...(wordpress ? [{ secret: wordpress, message: 'height', value: heightPx }] : []),
		...(pym ? [['pym', pym, 'height', heightPx].join(PYM)] : []),
		...(iframeResizer ? [iframeResizerMessage(iframeResizer, heightPx, 'resize')] : [])
	];
}

/** `[iFrameSizer]id:height:width:event`; a width of 0 is never applied, unless the host asks for widths. */
export function iframeResizerMessage(
	id: string,
	heightPx: number,
	event: 'init' | 'resize'
): string {
	return `${IFRAME_RESIZER}${id}:${heightPx}:0:${event}`;
}

/** What a message of another dialect asks for; undefined for any that asks for nothing here. */
export function readHeightRequest(data: unknown): HeightRequest | undefined {
	if (typeof data === 'string') return readIframeResizer(data);
	if (!isFields(data)) return undefined;
	if (data.context === 'h5p') {
		return H5P_ASKS.includes(data.action) ? { dialect: 'h5p' } : undefined;
	}
	const { message, secret } = data;
	return message === 'ready' && isSecret(secret) ? { dialect: 'wordpress', secret } : undefined;
}

/** The first message has the id and fifteen settings, parted by colons; later ones name what happened. */
function readIframeResizer(text: string): HeightRequest | undefined {
	if (!text.startsWith(IFRAME_RESIZER) || text.length > 500) return undefined;
	const [id = '', ...settings] = text.slice(IFRAME_RESIZER.length).split(':');
	const dialect = 'iframe-resizer';
	if (settings.length >= 8) return id === '' ? undefined : { dialect, id, event: 'init' };
	return id === 'resize' ? { dialect, id: '', event: 'resize' } : undefined;
}

/** What the address of the guest says of its host. */
export function addresseesOf({
	search,
	hash
}: {
	readonly search: string;
	readonly hash: string;
}): Addressees {
	const pym = new URLSearchParams(search).get('childId') ?? '';
	const wordpress = /[?&]secret=([^&]*)/.exec(hash)?.[1];
	return {
		pym: /^[\w-]{1,100}$/.test(pym) ? pym : undefined,
		wordpress: isSecret(wordpress) ? wordpress : undefined
	};
}

function isSecret(value: unknown): value is string {
	return typeof value === 'string' && /^[a-zA-Z0-9]{1,64}$/.test(value);
}

/**
 * Lets those heights through that are worth saying, as whole numbers: not what is within four px of the last one, and not
 * the smaller of two that come and go, as they do when a host's scroll bar comes with our height and goes with it.
 *
 * @param now the time in ms
 */
export function heightGuard(now: () => number): (heightPx: number) => number | undefined {
	let said: readonly { readonly heightPx: number; readonly at: number }[] = [];
	const isNear = (one: number, other: number) => Math.abs(one - other) <= DEAD_BAND_PX;
	return (heightPx) => {
		const next = Math.ceil(heightPx);
		const [first, second, third] = said.slice(-3);
		const last = said.at(-1);
		if (next <= 0 || (last && isNear(last.heightPx, next))) return undefined;
		const isEcho =
			first &&
			second &&
			third &&
			isNear(first.heightPx, third.heightPx) &&
			isNear(second.heightPx, next) &&
			now() - first.at < ECHO_MS;
		if (isEcho && next < third.heightPx) return undefined;
		said = [...said.slice(-2), { heightPx: next, at: now() }];
		return next;
	};
}
