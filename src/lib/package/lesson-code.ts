import { deflateSync, Inflate, strToU8 } from 'fflate';

/** A text that was carried in an address; or why it could not be read. */
export type CarriedText =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** A text as it fits into the hash of an address: squeezed, in letters, digits, `-` and `_`. */
export function carryText(text: string): string {
	const squeezed = deflateSync(strToU8(text), { level: 9 });
	let binary = '';
	for (const byte of squeezed) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The text that an address carries: the inverse of `carryText`.
 *
 * @param mostBytes how long the text may be: a few letters can be squeezed from very many
 */
export function carriedText(code: string, mostBytes: number): CarriedText {
	if (!/^[\w-]+$/.test(code)) return wrong('has letters in it that no link of ours has');
	let squeezed: Uint8Array;
	try {
		const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
		squeezed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
	} catch {
		return wrong('breaks off in the middle');
	}
	try {
		const bytes = inflated(squeezed, mostBytes);
		if (!bytes) return wrong(`holds more than ${mostBytes} bytes, too much for a lesson`);
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { ok: true, text };
	} catch {
		return wrong('was cut or changed on its way');
	}
}

const wrong = (how: string): CarriedText => ({
	ok: false,
	message: `The link ${how}. Ask for it once more, or for the file of the lesson.`
});

/** What was squeezed; undefined where it is too much. It is let out little by little, so that too much is never there. */
function inflated(squeezed: Uint8Array, mostBytes: number): Uint8Array | undefined {
	const PIECE = 1024;
	const parts: Uint8Array[] = [];
	let size = 0;
	let isWhole = false;
	const inflate = new Inflate((part, isLast) => {
		parts.push(part);
		size += part.length;
		isWhole ||= isLast;
	});
	for (let at = 0; at < squeezed.length; at += PIECE) {
		inflate.push(squeezed.subarray(at, at + PIECE), at + PIECE >= squeezed.length);
		if (size > mostBytes) return undefined;
	}
	if (!isWhole) throw new Error('it breaks off');
	const whole = new Uint8Array(size);
	let end = 0;
	for (const part of parts) {
		whole.set(part, end);
		end += part.length;
	}
	return whole;
}
