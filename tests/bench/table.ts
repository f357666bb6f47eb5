/** One line of the bench: what was measured, and what is allowed; empty where anything is. */
export type Line = { readonly what: string; readonly measured: string; readonly budget: string };

/** The lines as a table in plain text. */
export function formatLines(lines: readonly Line[]): string {
	return formatTable(
		['what', 'measured', 'budget'],
		lines.map((line) => [line.what, line.measured, line.budget])
	);
}

/** A table in plain text, columns aligned: the first and those of words to the left, those of figures to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const columns = head.map((name, column) => {
		const cells = rows.map((row) => row[column] ?? '');
		const isWords = column === 0 || !cells.some((cell) => /^[-\d]/.test(cell));
		return { isWords, width: Math.max(...[name, ...cells].map((cell) => cell.length)) };
	});
	const line = (row: readonly string[]) =>
		`| ${columns
			.map(({ isWords, width }, column) => {
				const cell = row[column] ?? '';
				return isWords ? cell.padEnd(width) : cell.padStart(width);
			})
			.join(' | ')} |`;
	const rule = columns.map(({ isWords, width }) =>
		isWords ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`
	);
	return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

export const ms = (value: number) => `${value.toFixed(1)} ms`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** A value of a list by its place in their order: 0.5 is the median, 0.95 the 95th percentile. */
export function quantile(values: readonly number[], share: number): number {
	const ordered = [...values].sort((one, other) => one - other);
	return ordered[Math.floor(share * (ordered.length - 1))] ?? 0;
}
