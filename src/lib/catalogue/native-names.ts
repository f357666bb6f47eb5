import type { NativeName } from '$lib/domain/authority';
import type { AuthoredNative } from './authored';

/** A name in its own languages as a list, empty where none is given. */
export function nativeNames(authored: AuthoredNative | undefined): readonly NativeName[] {
	if (authored === undefined) return [];
	const list = Array.isArray(authored) ? authored : [authored];
	return list.map(({ text, lang, latin }) => ({ text, lang, ...(latin ? { latin } : {}) }));
}
