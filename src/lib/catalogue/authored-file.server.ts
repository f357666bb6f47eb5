import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LineCounter, parseDocument, type Node } from 'yaml';
import type { Problem } from '$lib/domain/result';

export type Path = readonly (string | number)[];

/** A YAML or JSON file as written, with the line of everything in it. */
export type AuthoredFile = {
	/** The name that problems are reported under, relative to the project. */
	readonly name: string;
	readonly value: unknown;
	/** The line of what a path leads to or, where that is missing, of the nearest thing around it. */
	readonly lineOf: (path: Path) => number;
};

/** Collects everything that is wrong, so that all of it is reported at once. */
export class Problems {
	readonly list: Problem[] = [];

	add(file: AuthoredFile, path: Path, message: string) {
		this.list.push({ file: file.name, line: file.lineOf(path), path: formatPath(path), message });
	}
}

/**
 * Reads a file. In YAML every scalar stays text (`failsafe`), in JSON numbers are numbers.
 * Syntax errors go to `problems`; then the value is undefined.
 */
export function readAuthored(path: string, name: string, problems: Problems): AuthoredFile {
	let written: string;
	try {
		written = readFileSync(path, 'utf8');
	} catch {
		problems.list.push({ file: name, line: 1, path: '', message: 'is missing' });
		return { name, value: undefined, lineOf: () => 1 };
	}
	const isYaml = path.endsWith('.yaml');
	const lines = new LineCounter();
	const document = parseDocument(isYaml ? written : written.replaceAll('\t', ' '), {
		schema: isYaml ? 'failsafe' : 'json',
		lineCounter: lines,
		uniqueKeys: true
	});
	for (const error of document.errors) {
		const message = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'is not valid';
		problems.list.push({ file: name, line: lines.linePos(error.pos[0]).line, path: '', message });
	}
	const lineOf = (to: Path): number => {
		for (let length = to.length; length >= 0; length--) {
			const node = document.getIn(to.slice(0, length), true) as Node | undefined;
			const start =
				node && typeof node === 'object' && 'range' in node ? node.range?.[0] : undefined;
			if (start !== undefined) return lines.linePos(start).line;
		}
		return 1;
	};
	return { name, value: document.errors.length > 0 ? undefined : document.toJS(), lineOf };
}

/** Checks a value against its schema; what is wrong goes to `problems` and the answer is undefined. */
export function check<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	file: AuthoredFile,
	path: Path,
	problems: Problems
): v.InferOutput<S> | undefined {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	for (const issue of result.issues) reportIssue(issue, file, path, problems);
	return undefined;
}

function reportIssue(
	issue: v.BaseIssue<unknown>,
	file: AuthoredFile,
	path: Path,
	problems: Problems
) {
	const deeper = (issue.path ?? []).map((item) => item.key as string | number);
	const full = [...path, ...deeper];
	if (issue.type === 'union' && issue.issues && issue.issues.length > 0) {
		for (const inner of issue.issues.slice(0, 1)) reportIssue(inner, file, full, problems);
		return;
	}
	const last = deeper.at(-1);
	let message = issue.message;
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		message = `is no field here`;
	} else if (issue.input === undefined && issue.received === 'undefined') {
		message = `is missing`;
	} else if (/^Invalid (type|length)/.test(message)) {
		message = `${last === undefined ? 'this ' : ''}should be ${issue.expected}, not ${issue.received}`;
	}
	problems.add(file, full, message);
}

/** `3.attested[0].source`, as problems name a path. */
export function formatPath(path: Path): string {
	return path
		.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
		.join('');
}
