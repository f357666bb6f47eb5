import type { Bar } from '$lib/domain/timeline';

/**
 * The mask of a bar on the timeline: it fades over its uncertain ends, at least 14 px and at most half of it.
 *
 * @returns a value for `mask-image`; `none` where both ends are known
 */
export function fadeMask({ fadeIn, fadeOut }: Pick<Bar, 'fadeIn' | 'fadeOut'>): string {
	if (fadeIn <= 0 && fadeOut <= 0) return 'none';
	const edge = (fade: number) => (fade > 0 ? '#0000' : '#000');
	const width = (fade: number) =>
		fade > 0 ? `min(50%, max(14px, ${Number(fade.toFixed(2))}%))` : '0px';
	return `linear-gradient(90deg, ${edge(fadeIn)}, #000 ${width(fadeIn)}, #000 calc(100% - ${width(fadeOut)}), ${edge(fadeOut)})`;
}
