/** One line of the bench: what was measured, and what the blueprint allows; empty where it allows what it likes. */
export type Line = { readonly what: string; readonly measured: string; readonly budget: string };

/** The lines as a table in plain text, columns aligned. */
export function formatTable(lines: readonly Line[]): string {
	const head = { what: 'what', measured: 'measured', budget: 'budget' };
	const width = (column: keyof Line) =>
		Math.max(...[head, ...lines].map((line) => line[column].length));
	const [what, measured, budget] = [width('what'), width('measured'), width('budget')];
	const row = (line: Line) =>
		`| ${line.what.padEnd(what)} | ${line.measured.padStart(measured)} | ${line.budget.padEnd(budget)} |`;
	const rule = `| ${'-'.repeat(what)} | ${'-'.repeat(measured - 1)}: | ${'-'.repeat(budget)} |`;
	return [row(head), rule, ...lines.map(row)].join('\n');
}
