import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LineCounter, parseDocument, type ErrorCode, type Node } from 'yaml';
import type { Problem } from '$lib/domain/result';
import { formatPath, plainIssues, type Path } from './plain-issues';

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
		problems.list.push({ file: name, line: 1, path: '', message: 'this file is missing' });
		return { name, value: undefined, lineOf: () => 1 };
	}
	const isYaml = path.endsWith('.yaml');
	const lines = new LineCounter();
	const document = parseDocument(isYaml ? written : written.replaceAll('\t', ' '), {
		schema: isYaml ? 'failsafe' : 'json',
		lineCounter: lines,
		uniqueKeys: true
	});
	// One slip of the pen often makes several errors, and what follows it cannot be trusted: the first tells of it.
	const [error] = document.errors;
	if (error) {
		const { line } = lines.linePos(error.pos[0]);
		const message = isYaml ? syntaxWords(error) : JSON_WORDS;
		problems.list.push({ file: name, line, path: '', message });
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

const JSON_WORDS =
	'cannot be read here: check the quotation marks, commas and brackets of this line and the one before';

/** The slips that people make most, in words; the parser's own words for the others. */
const SYNTAX_WORDS: Partial<Record<ErrorCode, string>> = {
	BLOCK_AS_IMPLICIT_KEY:
		'a colon in the middle of a text: put the text in quotation marks, or mend the indentation of the next line',
	MULTILINE_IMPLICIT_KEY:
		'a line without “name: value” where one should be: check its indentation and that of the line before',
	TAB_AS_INDENT: 'a tab at the beginning of the line: indent with spaces',
	BAD_INDENT: 'the indentation differs from that of the lines it belongs to',
	DUPLICATE_KEY: 'the same field is there twice: take one out',
	BAD_ALIAS: 'a text that begins with * or &: put it in quotation marks',
	BAD_SCALAR_START: 'a text that begins with @ or `: put it in quotation marks'
};

function syntaxWords(error: { readonly code: ErrorCode; readonly message: string }): string {
	const own = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '');
	return SYNTAX_WORDS[error.code] ?? `cannot be read: ${own ?? 'is not valid'}`;
}

/**
 * Checks a value against its schema; what is wrong goes to `problems`.
 *
 * @returns the value, undefined where its shape is so wrong that nothing more can be said of it
 */
export function check<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	file: AuthoredFile,
	path: Path,
	problems: Problems
): v.InferOutput<S> | undefined {
	const result = v.safeParse(schema, value);
	for (const issue of result.issues ?? []) {
		for (const { path: at, message } of plainIssues(issue)) {
			problems.add(file, [...path, ...at], message);
		}
	}
	return result.typed ? result.output : undefined;
}
