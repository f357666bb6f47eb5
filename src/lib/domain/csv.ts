/** Rows of fields as CSV (RFC 4180): fields quoted where they must be, lines ended by CRLF. */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
	return rows.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: string | number): string {
	const text = String(field);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
