import type { Attestation, Attestations } from './source';
import { isOpen, type Span } from './span';
import type { Statement } from './statement';

/** How many of the sources of something say it as it stands here. */
export type Support = { readonly by: number; readonly of: number };

/**
 * How many sources support something, of all that speak of it. A source that dates it in another way or disputes it does
 * not; one that does both is counted once, as not.
 */
export function supportOf(attestations: readonly Attestation[]): Support {
	const sources = new Set(attestations.map((attestation) => attestation.source));
	const against = new Set(
		attestations.flatMap(({ says, source }) => (says === 'supports' ? [] : [source]))
	);
	return { by: sources.size - against.size, of: sources.size };
}

/** `2 of 3 sources` where not all of them support something, else empty. */
export function supportWords(attestations: readonly Attestation[]): string {
	const { by, of } = supportOf(attestations);
	return by === of ? '' : `${by} of ${of} sources`;
}

/** `2 of 3 sources` of the statement among some on which the smallest share of the sources agrees; empty where all do. */
export function leastSupportWords(statements: readonly Statement[]): string {
	const share = ({ attestations }: Statement) => {
		const { by, of } = supportOf(attestations);
		return by / of;
	};
	const least = [...statements].sort((one, other) => share(one) - share(other))[0];
	return least ? supportWords(least.attestations) : '';
}

/** One of the times that sources give for a statement, with who gives it. */
export type Account = {
	readonly span: Span;
	readonly attestations: Attestations;
	/** Whether it is the time as entered. */
	readonly entered: boolean;
};

/** The times that sources give for a statement: as entered first, then one for each other date. */
export function accountsOf(statement: Statement): readonly Account[] {
	const { attestations, span } = statement;
	const own = attestations.filter((attestation) => attestation.says === 'supports');
	const accounts = new Map<string, Account>();
	for (const said of attestations) {
		const other = said.says === 'dates-differently' && adoptedSpan(span, said);
		if (!other) continue;
		const key = JSON.stringify(other);
		const before = accounts.get(key);
		accounts.set(key, {
			span: other,
			attestations: before ? [...before.attestations, said] : [said],
			entered: false
		});
	}
	const [first, ...rest] = own;
	return [
		...(first ? [{ span, attestations: [first, ...rest] as Attestations, entered: true }] : []),
		...accounts.values()
	];
}

/**
 * A span with the date of a source that dates it in another way: an interval is taken whole, a single date takes the place
 * of the end that it lies nearer to. Undefined if the source gives no date, or one that turns the span about.
 */
export function adoptedSpan(span: Span, { when, span: said }: Attestation): Span | undefined {
	if (!when || !said) return undefined;
	if (when.includes('/')) return said;
	const fromStart = Math.abs(said.earliestStart - span.latestStart);
	const isStart = isOpen(span) || fromStart <= Math.abs(said.latestEnd - span.earliestEnd);
	const adopted = isStart
		? { ...span, earliestStart: said.earliestStart, latestStart: said.latestEnd }
		: { ...span, earliestEnd: said.earliestStart, latestEnd: said.latestEnd };
	const isRight =
		adopted.earliestStart <= adopted.earliestEnd && adopted.latestStart <= adopted.latestEnd;
	return isRight ? adopted : undefined;
}
