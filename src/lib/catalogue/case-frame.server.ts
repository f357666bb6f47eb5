import { dayOfIso, isoDate } from '$lib/domain/calendar';
import type { Dispute, Phase, PhaseId } from '$lib/domain/case';
import { addDays, asDay } from '$lib/domain/day';
import { exactSpan, isOpen } from '$lib/domain/span';
import type { AuthoredCase } from './authored';
import type { AuthoredFile } from './authored-file.server';
import type { CaseReader } from './case-reader.server';

/** The span of the case, the days of the slider and the heart day. */
export function readFrame(reader: CaseReader, authored: AuthoredCase, file: AuthoredFile) {
	const { problems } = reader;
	for (const key of ['box', 'view'] as const) {
		const [west, south, east, north] = authored[key];
		if (west < east && south < north) continue;
		problems.add(file, [key], 'is not in the order west, south, east, north');
	}
	const said = reader.span(authored.when, file, ['when']);
	const span = said ?? exactSpan(asDay(0), asDay(1));
	const shown = authored.shown ? reader.span(authored.shown, file, ['shown']) : said;
	const first = (shown ?? span).earliestStart;
	const last = isOpen(shown ?? span) ? reader.today : (shown ?? span).latestEnd;
	const heart = dayOfIso(authored.heart);
	if (heart === undefined) {
		problems.add(file, ['heart'], `“${authored.heart}” is no day: write it as 1917-07-17`);
	} else if (shown && (heart < first || heart > last)) {
		const days = `${isoDate(first)} to ${isoDate(last)}`;
		problems.add(file, ['heart'], `“${authored.heart}” lies outside the days shown, ${days}`);
	}
	return { span, first, last, heart: heart ?? first };
}

/** Reads the phases of a case; reports gaps between them and overlaps. */
export function readPhases(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Phase[] {
	reader.unique(authored.phases, file, ['phases']);
	const phases: Phase[] = [];
	authored.phases.forEach((phase, index) => {
		const path = ['phases', index];
		const dated = reader.spanOf(phase, file, path);
		const attestations = reader.attestations(phase.attested, file, path);
		if (!dated) return;
		const before = phases.at(-1);
		if (before && dated.span.earliestStart > addDays(before.span.latestEnd, 1)) {
			const message = `leaves a gap after phase “${before.id}”, which ends on ${isoDate(before.span.latestEnd)}`;
			reader.problems.add(file, [...path, 'when'], message);
		}
		if (before && dated.span.latestStart <= before.span.earliestEnd) {
			const message = `begins before phase “${before.id}” ends, on ${isoDate(before.span.earliestEnd)}`;
			reader.problems.add(file, [...path, 'when'], message);
		}
		reader.phases.set(phase.id, dated);
		phases.push({
			id: phase.id as PhaseId,
			name: phase.name,
			...(phase.relation ? { relation: phase.relation } : {}),
			...dated,
			about: phase.about,
			attestations
		});
	});
	return phases;
}

/** Reads what sources disagree on. */
export function readDisputes(
	reader: CaseReader,
	authored: AuthoredCase,
	file: AuthoredFile
): readonly Dispute[] {
	reader.unique(authored.disputes, file, ['disputes']);
	return authored.disputes.map((dispute, index) => {
		const path = ['disputes', index];
		dispute.about.forEach((id, at) => {
			if (id !== authored.id) reader.knownAtAll(id, file, [...path, 'about', at]);
		});
		return {
			id: dispute.id,
			question: dispute.question,
			about: dispute.about,
			positions: dispute.positions.map((position, at) => ({
				says: position.says,
				attestations: reader.attestations(position.attested, file, [...path, 'positions', at])
			}))
		};
	});
}
