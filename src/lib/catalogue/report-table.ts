/** The cells of one line of a table, by column. */
export type Row = Readonly<Record<string, string | number>>;

/** A table in plain text: names in the first column to the left, all else to the right. Empty without rows. */
export function tableText(rows: readonly Row[]): string {
	const columns = Object.keys(rows[0] ?? {});
	const widths = columns.map((column) =>
		Math.max(column.length, ...rows.map((row) => String(row[column] ?? '').length))
	);
	const line = (cells: readonly (string | number)[]) =>
		cells
			.map((cell, index) => {
				const width = widths[index] ?? 0;
				return index === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
			})
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	const lines = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
	return columns.length > 0 ? [line(columns), rule, ...lines].join('\n') : '';
}
