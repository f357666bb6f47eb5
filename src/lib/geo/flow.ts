/**
 * Sets things side by side in rows of a width, as words are set in lines.
 *
 * @param widths of the things, in px
 * @param gapPx between two of them
 * @returns the rows, each with the indexes of its things and where they begin; one wider than all has a row to itself
 */
export function flow(
	widths: readonly number[],
	gapPx: number,
	rowPx: number
): readonly (readonly { readonly index: number; readonly x: number }[])[] {
	const rows: { index: number; x: number }[][] = [];
	let end = 0;
	widths.forEach((width, index) => {
		const row = rows.at(-1);
		const x = end + gapPx;
		if (row && x + width <= rowPx) {
			row.push({ index, x });
			end = x + width;
		} else {
			rows.push([{ index, x: 0 }]);
			end = width;
		}
	});
	return rows;
}

/** A text in lines of a width. */
export function linesOf(
	text: string,
	rowPx: number,
	widthOf: (text: string) => number
): readonly string[] {
	const words = text.split(' ').filter(Boolean);
	return flow(words.map(widthOf), widthOf(' '), rowPx).map((row) =>
		row.map(({ index }) => words[index] ?? '').join(' ')
	);
}
