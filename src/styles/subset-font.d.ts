/** Cuts a part out of a font; the package ships no types. */
declare module 'subset-font' {
	type Axis = number | { readonly min: number; readonly max: number };
	export default function subsetFont(
		font: Buffer,
		text: string | undefined,
		options: {
			readonly targetFormat: 'woff2' | 'truetype';
			/** With no text. */
			readonly keepAllGlyphs?: boolean;
			readonly keepFeatures?: readonly string[];
			readonly noHinting?: boolean;
			readonly variationAxes?: Readonly<Record<string, Axis>>;
		}
	): Promise<Buffer>;
}
