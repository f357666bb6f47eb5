/** How a line of print is set: face, size in px, and what differs from upright text in ink. */
export type PrintType = {
	readonly face: 'display' | 'serif' | 'sans';
	readonly px: number;
	readonly weight?: number;
	readonly italic?: boolean;
	/** Space between letters, in px. */
	readonly spacing?: number;
	readonly capitals?: boolean;
	readonly figures?: 'oldstyle';
	readonly ink?: 'ink-2' | 'ink-3' | 'name-of-water';
};

/** The types of a sheet, by what they set. */
export const SHEET_TYPES = {
	title: { face: 'display', px: 34, weight: 440 },
	date: { face: 'display', px: 34, weight: 430, figures: 'oldstyle' },
	'old-date': {
		face: 'display',
		px: 34,
		weight: 430,
		italic: true,
		figures: 'oldstyle',
		ink: 'ink-2'
	},
	caps: { face: 'sans', px: 11, weight: 600, spacing: 0.8, capitals: true, ink: 'ink-2' },
	subtitle: { face: 'serif', px: 16.5, italic: true, ink: 'ink-2' },
	name: { face: 'serif', px: 20, weight: 480 },
	native: { face: 'serif', px: 15, italic: true, ink: 'ink-2' },
	where: { face: 'sans', px: 13, ink: 'ink-2' },
	key: { face: 'sans', px: 13, ink: 'ink-2' },
	'key-head': { face: 'serif', px: 15, italic: true },
	small: { face: 'sans', px: 11, ink: 'ink-2' },
	'plate-title': { face: 'serif', px: 16, weight: 480, spacing: 2.4, capitals: true },
	'plate-sub': { face: 'serif', px: 13.5, italic: true },
	degrees: { face: 'sans', px: 11, ink: 'ink-2' }
} as const satisfies Readonly<Record<string, PrintType>>;
export type SheetType = keyof typeof SHEET_TYPES;
