import { FIND_KEYS, MAP_KEYS, PAGE_KEYS, ROW_KEYS, SLIDER_KEYS } from '$lib/domain/shortcut';

/** Keys and what they do, in words. */
type KeyRow = { readonly keys: readonly string[]; readonly does: string };

/** Keys for one thing that a reader wants: those of the whole page, then those of one part of it. */
export type KeyGroup = {
	readonly name: string;
	readonly rows: readonly KeyRow[];
	readonly parts?: readonly { readonly where: string; readonly rows: readonly KeyRow[] }[];
};

/** Every key of the site, in the order in which the help lists them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
	{
		name: 'Go in time',
		rows: [
			{ keys: [PAGE_KEYS.slider], does: 'go to the slider' },
			{ keys: [PAGE_KEYS.date], does: 'type a date' }
		],
		parts: [
			{
				where: 'On the slider',
				rows: [
					{ keys: SLIDER_KEYS.back, does: 'one day, month or year back' },
					{ keys: SLIDER_KEYS.on, does: 'one day, month or year on' },
					{ keys: SLIDER_KEYS.previous, does: 'to the event or change before' },
					{ keys: SLIDER_KEYS.next, does: 'to the next event or change' },
					{ keys: SLIDER_KEYS.leapBack, does: 'far back: a month, or a phase' },
					{ keys: SLIDER_KEYS.leapOn, does: 'far on: a month, or a phase' },
					{ keys: SLIDER_KEYS.first, does: 'to the first day' },
					{ keys: SLIDER_KEYS.last, does: 'to the last day' },
					{ keys: SLIDER_KEYS.play, does: 'play and pause' },
					{ keys: SLIDER_KEYS.nearer, does: 'stretch the timeline of a case' },
					{ keys: SLIDER_KEYS.farther, does: 'shrink it again' }
				]
			},
			{
				where: 'Among the bands of levers over time, and the bars of evidence',
				rows: [
					{ keys: [...ROW_KEYS.before, ...ROW_KEYS.after], does: 'along a row' },
					{ keys: [...ROW_KEYS.first, ...ROW_KEYS.last], does: 'to its ends' }
				]
			}
		]
	},
	{
		name: 'Look at a case',
		rows: [
			{ keys: [PAGE_KEYS.map], does: 'go to the map' },
			{ keys: [PAGE_KEYS.levers], does: 'go to the levers' }
		],
		parts: [
			{
				where: 'On the map',
				rows: [
					{
						keys: [...MAP_KEYS.west, ...MAP_KEYS.east, ...MAP_KEYS.north, ...MAP_KEYS.south],
						does: 'move it'
					},
					{ keys: MAP_KEYS.nearer, does: 'nearer' },
					{ keys: MAP_KEYS.farther, does: 'farther' },
					{ keys: MAP_KEYS.whole, does: 'the whole map' },
					{ keys: ['Tab'], does: 'from place to place' }
				]
			}
		]
	},
	{
		name: 'Find',
		rows: [
			{ keys: [PAGE_KEYS.find], does: 'find a place, person or date' },
			{ keys: [PAGE_KEYS.filter], does: 'filter the cases of the world' }
		],
		parts: [
			{
				where: 'In the list of what is found',
				rows: [
					{ keys: [...FIND_KEYS.down, ...FIND_KEYS.up], does: 'down and up' },
					{ keys: FIND_KEYS.first, does: 'to its start' },
					{ keys: FIND_KEYS.last, does: 'to its end' },
					{ keys: FIND_KEYS.open, does: 'open what is chosen' },
					{ keys: FIND_KEYS.close, does: 'close the list' }
				]
			}
		]
	},
	{
		name: 'Switch and take along',
		rows: [
			{ keys: [PAGE_KEYS.text], does: 'map to text, and back' },
			{ keys: [PAGE_KEYS.cite], does: 'cite what is shown' },
			{ keys: [PAGE_KEYS.export], does: 'export what is shown' },
			{ keys: [PAGE_KEYS.night], does: 'day to night, and back' }
		]
	},
	{
		name: 'Help',
		rows: [
			{ keys: [PAGE_KEYS.help], does: 'show this list' },
			{ keys: ['Escape'], does: 'close what is open' }
		]
	}
];

const SIGNS: Readonly<Record<string, string>> = {
	ArrowLeft: '←',
	ArrowRight: '→',
	ArrowUp: '↑',
	ArrowDown: '↓',
	PageUp: 'Page Up',
	PageDown: 'Page Down',
	Escape: 'Esc',
	'-': '−',
	' ': 'Space'
};

/** What stands on a key: `ArrowLeft` is ←, `Shift+ArrowLeft` is Shift and ←. */
export function signsOf(key: string): readonly string[] {
	const parts = key.length > 1 ? key.split('+') : [key];
	return parts.map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
