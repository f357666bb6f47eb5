import { isoDate } from '$lib/domain/calendar';
import type { AreaId, StatementOf } from '$lib/domain/statement';
import { ofAspect } from '$lib/domain/statement';
import { pathOfId, writtenList, type Checked } from './checked-case.server';
import { commonDays } from './common-days';

/**
 * Reports ground that authorities of two sides administer on the same days for certain, where nothing says how: one of
 * the two holds a part of it, or has a note.
 */
export function checkAdministrators({ of, files, problems }: Checked) {
	const sides = new Map(of.authorities.map(({ id, side }) => [id, side]));
	const units = new Map(
		of.areas.map((area) => [area.id, area.units.length ? area.units : [area.id]])
	);
	const isShared = (one: AreaId, other: AreaId) =>
		units.get(one)?.some((unit) => units.get(other)?.includes(unit)) ?? false;
	const whole = ofAspect(of.statements, 'ground').filter(
		(statement) => statement.hold === 'administers' && !isExplained(statement)
	);
	whole.forEach((one, index) => {
		for (const other of whole.slice(index + 1)) {
			const days = commonDays(one.span, other.span);
			if (!days || sides.get(one.by) === sides.get(other.by)) continue;
			if (!isShared(one.area, other.area)) continue;
			const stretch = `${isoDate(days.from)} to ${isoDate(days.to)}`;
			const message = `“${one.id}” administers the same ground from ${stretch}: say in a note how the two share it, or extent: part`;
			problems.add(files.statements, pathOfId(writtenList(files.statements), other.id), message);
		}
	});
}

function isExplained({ note, part }: StatementOf<'ground'>): boolean {
	return part || note !== undefined;
}
