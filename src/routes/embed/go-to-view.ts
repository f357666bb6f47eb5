import { parseView, type View } from '$lib/domain/view';

/**
 * Goes to a view that the page around a frame asks for, given as the query of an address.
 *
 * @returns what in it cannot be read; the view then stays as it is
 */
export function goToView(
	query: string,
	{ take }: { readonly take: (view: View) => void }
): readonly string[] {
	const { view, notices } = parseView(query);
	if (notices.length === 0) take(view);
	return notices;
}
