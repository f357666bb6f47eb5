/** The stores of a site on this device; a host may carry several sites, each in a folder. */
export type Stores = {
	/** Of one edition: what every page needs, and what was opened. */
	edition(version: string): string;
	/** Of the lessons that the reader asked to keep. */
	readonly kept: string;
	isEdition(name: string): boolean;
};

/** @param base the folder of the site, empty at the root of its host */
export function storesOf(base: string): Stores {
	const prefix = `dual-power-atlas${base}:edition:`;
	return {
		edition: (version) => `${prefix}${version}`,
		kept: `dual-power-atlas${base}:kept`,
		isEdition: (name) => name.startsWith(prefix)
	};
}

/**
 * The stores in which a page is looked for, the best first: a kept lesson is complete, and of editions the own is
 * newer than those before it.
 *
 * @param names the stores there are, the oldest first
 */
export function inOrder(names: readonly string[], stores: Stores, version: string) {
	const own = stores.edition(version);
	const others = names.filter((name) => stores.isEdition(name) && name !== own);
	return [stores.kept, own, ...others.reverse()].filter((name) => names.includes(name));
}

/**
 * The stores to be dropped: of all editions that are neither the own one, nor the one before it, nor in use by a page.
 *
 * @param names the stores there are, the oldest first
 * @param inUse the versions that open pages are of
 */
export function outdated(
	names: readonly string[],
	stores: Stores,
	version: string,
	inUse: readonly string[]
): readonly string[] {
	const used = inUse.map((of) => stores.edition(of));
	const others = names.filter((name) => stores.isEdition(name) && name !== stores.edition(version));
	return others.slice(0, -1).filter((name) => !used.includes(name));
}
