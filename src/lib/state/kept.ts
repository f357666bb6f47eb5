/** What a reader chose on an earlier visit; undefined if nothing, or if storage is refused. */
export function kept(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

/**
 * Keeps a choice for the next visit.
 *
 * @returns whether it is kept: storage may be refused, as in a sandboxed frame, or full; it then lasts as long as the page
 */
export function keep(key: string, value: string): boolean {
	try {
		localStorage.setItem(key, value);
		return true;
	} catch {
		return false;
	}
}
