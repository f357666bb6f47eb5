/** What a reader chose on an earlier visit; undefined if nothing, or if storage is refused. */
export function kept(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a choice for the next visit. */
export function keep(key: string, value: string) {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Storage may be refused, as in a sandboxed frame; the choice then lasts as long as the page.
	}
}
