/** One thing wrong in what a person wrote, said so that this person can mend it. */
export type Problem = {
	readonly file: string;
	readonly line: number;
	readonly path: string;
	readonly message: string;
};

export type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** `file:line path message`, as every check of the atlas prints it. */
export function formatProblem(problem: Problem): string {
	const path = problem.path === '' ? '' : `${problem.path} `;
	return `${problem.file}:${problem.line} ${path}${problem.message}`;
}
