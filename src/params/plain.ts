import type { ParamMatcher } from '@sveltejs/kit';

/** A name without a dot: makes `libya.overlap.csv` a file of `libya`, where it might be the CSV of `libya.overlap`. */
export const match = ((name) => !name.includes('.')) satisfies ParamMatcher;
