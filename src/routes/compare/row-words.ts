import type { Camp } from '$lib/domain/case';
import type { SharedRow } from '$lib/domain/comparison';
import { LEVER_NAMES, leverWords } from '$lib/domain/lever';
import type { MatrixRow } from '$lib/domain/matrix';

/** Who has a lever, in a few words; third powers that have a part in it are named. */
export function rowWords(
	row: MatrixRow | undefined,
	sides: { readonly a: Camp; readonly b: Camp } | undefined
): string {
	if (!row) return 'no such row';
	const words = leverWords(row.mark, sides?.a.short ?? '', sides?.b.short ?? '');
	return [words, ...row.others].join(', ');
}

/** What the cases call a lever, where one of them has its own word for it. */
export function ownLabels({ lever, rows }: SharedRow): string {
	const isPlain = rows.every((row) => !row || row.row.label === LEVER_NAMES[lever]);
	if (isPlain) return '';
	const labels = rows.map((row) => row?.row.label ?? '–');
	return (new Set(labels).size === 1 ? labels.slice(0, 1) : labels).join(' · ');
}
