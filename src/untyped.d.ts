// `edtf` ships no types. Of its parser the atlas uses the bounds, in milliseconds since 1970.
declare module 'edtf' {
	export default function edtf(text: string): { readonly min: number; readonly max: number };
}

// `d3-geo-projection` ships none either: of it the atlas cuts geometries with a planar projection.
declare module 'd3-geo-projection' {
	import type { GeoIdentityTransform } from 'd3-geo';
	import type { Geometry } from 'geojson';
	export function geoProject(geometry: Geometry, projection: GeoIdentityTransform): Geometry | null;
}

// citation-js ships none: what the catalogue asks of it.
declare module '@citation-js/core' {
	type Tags = Readonly<Record<string, string | number | readonly (string | number)[]>>;
	type Item = Readonly<Record<string, unknown>>;
	export class Cite {
		/** @param data CSL-JSON, BibTeX or RIS */
		constructor(data: readonly object[] | string, options: { generateGraph: boolean });
		readonly data: readonly Item[];
		format(name: 'bibliography', options: object): readonly (readonly [string, string])[];
		format(name: 'biblatex'): string;
		format(name: 'ris', options: { format: 'object' }): readonly Tags[];
	}
	export const plugins: {
		readonly config: {
			get(name: '@csl'): {
				readonly styles: { get(name: string): string; add(name: string, style: string): void };
			};
			get(name: '@bibtex'): { readonly format: object };
		};
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';

// `gifenc` ships none: what a time-lapse asks of it.
declare module 'gifenc' {
	type Palette = readonly (readonly number[])[];
	export function quantize(rgba: Uint8ClampedArray, colours: number): Palette;
	export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
	export function GIFEncoder(): {
		writeFrame(
			index: Uint8Array,
			widthPx: number,
			heightPx: number,
			options: { readonly palette: Palette; readonly delay: number }
		): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
	};
}
// Nor does `upng-js`: of it the atlas writes pictures of one frame with a palette.
declare module 'upng-js' {
	const UPNG: {
		encode(
			frames: readonly ArrayBuffer[],
			width: number,
			height: number,
			colours: number
		): ArrayBuffer;
	};
	export default UPNG;
}
