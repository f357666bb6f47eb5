/**
 * A stable positive integer for a name, as published GeoJSON and feature state need it: FNV-1a, 31 bits.
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, draft-eastlake-fnv.
 */
export function featureId(name: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < name.length; index++) {
		hash ^= name.charCodeAt(index);
		hash = Math.imul(hash, 0x01000193);
	}
	return (hash >>> 1) + 1;
}
