const SPACE = /[ \t\n\r]*/y;
const NAME = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * In which line a text stops being JSON: browsers tell it in words of their own, or not at all.
 *
 * @returns counted from 1; undefined where the whole text is JSON
 */
export function jsonSlip(text: string): number | undefined {
	let at = 0;
	const take = (pattern: RegExp): boolean => {
		pattern.lastIndex = at;
		const [found] = pattern.exec(text) ?? [];
		at += found?.length ?? 0;
		return found !== undefined;
	};
	const sign = (letter: string): boolean => {
		take(SPACE);
		if (text[at] !== letter) return false;
		at += 1;
		return true;
	};
	/** What is open, innermost last: its closing bracket. */
	const open: ('}' | ']')[] = [];
	const member = (): boolean => {
		take(SPACE);
		return take(NAME) && sign(':');
	};
	/** Takes a value, or opens one; whether that went well, and whether the value is complete. */
	const value = (): 'wrong' | 'whole' | 'open' => {
		if (sign('{')) {
			if (sign('}')) return 'whole';
			open.push('}');
			return member() ? 'open' : 'wrong';
		}
		if (sign('[')) {
			if (sign(']')) return 'whole';
			open.push(']');
			return 'open';
		}
		return take(NAME) || take(SCALAR) ? 'whole' : 'wrong';
	};
	const lineHere = () => text.slice(0, at).split('\n').length;
	for (;;) {
		const found = value();
		if (found === 'wrong') return lineHere();
		if (found === 'open') continue;
		for (;;) {
			const closing = open.at(-1);
			if (closing === undefined) {
				take(SPACE);
				return at < text.length ? lineHere() : undefined;
			}
			if (sign(closing)) {
				open.pop();
				continue;
			}
			if (!sign(',') || (closing === '}' && !member())) return lineHere();
			break;
		}
	}
}
