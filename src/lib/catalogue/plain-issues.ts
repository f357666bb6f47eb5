/** What is wrong in a written thing, in words for its writer: from the parser's issues to paths and messages. */
import type * as v from 'valibot';

export type Path = readonly (string | number)[];

/** One thing that is wrong, and where. */
export type PlainIssue = { readonly path: Path; readonly message: string };

/** An issue of the parser as its writer can mend it; of several shapes that were possible, that of the nearest one. */
export function plainIssues(issue: v.BaseIssue<unknown>, path: Path = []): readonly PlainIssue[] {
	const full = [...path, ...(issue.path ?? []).map((item) => item.key as string | number)];
	if (issue.type === 'union' && issue.issues) {
		// Of several shapes the one is meant in which least is wrong: it is the one that goes deepest.
		const depth = (inner: v.BaseIssue<unknown>) => inner.path?.length ?? 0;
		const deepest = Math.max(...issue.issues.map(depth));
		if (deepest > 0) {
			return issue.issues
				.filter((inner) => depth(inner) === deepest)
				.flatMap((inner) => plainIssues(inner, full));
		}
	}
	return [{ path: full, message: issueWords(issue) }];
}

/** Whether an issue is a field that there is not. The parser names only the first of a group. */
export function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
	return issue.type === 'strict_object' && issue.expected === 'never';
}

function issueWords(issue: v.BaseIssue<unknown>): string {
	if (isUnknownField(issue)) {
		return 'is no field here: mend its name or take it out';
	}
	if (issue.input === undefined && issue.received === 'undefined') return 'is missing';
	if (!/^Invalid (type|length)/.test(issue.message)) return issue.message;
	const expected = (issue.expected ?? '')
		.split(' | ')
		.map((word) => plainWords(word.replace(/[()]/g, '')))
		.join(' or ');
	return `should be ${expected}, not ${plainWords(issue.received)}`;
}

/** What a type of the parser is to the writer of a file. */
function plainWords(type: string): string {
	const words: Readonly<Record<string, string>> = {
		Array: 'a list',
		Object: 'a group of fields',
		string: 'a text',
		number: 'a number',
		boolean: 'true or false without quotation marks',
		null: 'nothing'
	};
	return words[type] ?? type.replace(/^"(.*)"$/, '“$1”');
}

/** `[3].attested[0].source`, as problems name a path: the fourth thing in the file, its first attestation. */
export function formatPath(path: Path): string {
	return path
		.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
		.join('');
}
