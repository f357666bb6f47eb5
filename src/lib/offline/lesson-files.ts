/** Everything that a lesson needs to be played to its end without a network. */
export type LessonFiles = {
	readonly lesson: string;
	readonly title: string;
	/** The edition of the site that the files are of. */
	readonly version: string;
	readonly files: readonly LessonFile[];
};

export type LessonFile = {
	/** Inside the site: `/lessons/who-ruled-petrograd/`. */
	readonly path: string;
	/** As it lies on the device; on its way it is smaller where the host compresses. */
	readonly bytes: number;
	/** The page itself comes with opening it; the live map and fonts of rarer letters when they are used. */
	readonly part: 'page' | 'map' | 'font';
};

/** Where the list of a lesson's files is. */
export const listOf = (lesson: string) => `/data/lessons/${lesson}.offline.json`;

export const bytesOf = (files: readonly LessonFile[]) =>
	files.reduce((sum, { bytes }) => sum + bytes, 0);

/** `4.2 MB`, `380 kB` */
export function sizeInWords(bytes: number): string {
	return bytes < 999_500
		? `${Math.ceil(bytes / 1000)} kB`
		: `${(bytes / 1_000_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}
