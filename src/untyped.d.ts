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
