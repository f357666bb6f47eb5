/** Keys by what they do. Each is a `KeyboardEvent.key`; an arrow pressed with Shift has `Shift+` before it. */
type Keys<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** On the slider, while it has the focus. */
export const SLIDER_KEYS = {
	back: ['ArrowLeft', 'ArrowDown'],
	on: ['ArrowRight', 'ArrowUp'],
	previous: ['Shift+ArrowLeft', 'Shift+ArrowDown'],
	next: ['Shift+ArrowRight', 'Shift+ArrowUp'],
	leapBack: ['PageUp'],
	leapOn: ['PageDown'],
	first: ['Home'],
	last: ['End'],
	play: [' '],
	nearer: ['+', '='],
	farther: ['-']
} as const satisfies Keys<string>;

/** In a row of bands or bars that is one stop of the Tab key. */
export const ROW_KEYS = {
	before: ['ArrowLeft'],
	after: ['ArrowRight'],
	first: ['Home'],
	last: ['End']
} as const satisfies Keys<string>;

/** On the map, while it has the focus. */
export const MAP_KEYS = {
	west: ['ArrowLeft'],
	east: ['ArrowRight'],
	north: ['ArrowUp'],
	south: ['ArrowDown'],
	nearer: ['+', '='],
	farther: ['-'],
	whole: ['Home']
} as const satisfies Keys<string>;

/** In the list of what is found. */
export const FIND_KEYS = {
	down: ['ArrowDown'],
	up: ['ArrowUp'],
	first: ['Home'],
	last: ['End'],
	open: ['Enter'],
	close: ['Escape']
} as const satisfies Keys<string>;

/**
 * On the whole page, while nothing is typed. What has such a key says so in `aria-keyshortcuts`: buttons and links are then
 * pressed, and all but these get the focus.
 */
export const PAGE_KEYS = {
	slider: 'd',
	date: 'g',
	map: 'm',
	levers: 'l',
	find: '/',
	filter: 'f',
	cite: 'c',
	export: 'e',
	text: 't',
	night: 'n',
	help: '?'
} as const;

/** What of a pressed key counts. */
type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a pressed key does.
 *
 * @returns its name among `keys`, or undefined if it is none of them, or belongs to the browser
 */
export function shortcutOf<Name extends string>(
	keys: Keys<Name>,
	pressed: Pressed
): Name | undefined {
	if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
	const isShifted = pressed.shiftKey && pressed.key.startsWith('Arrow');
	const key = isShifted ? `Shift+${pressed.key}` : pressed.key;
	return (Object.keys(keys) as Name[]).find((name) => keys[name].includes(key));
}
