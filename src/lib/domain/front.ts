import type { Authority, AuthorityId } from './authority';
import type { Case, Person, Place } from './case';
import type { Day } from './day';
import { standing, type Standing } from './span';
import { ofAspect, statementsOn, type StatementOf } from './statement';

/** Who stands for a side on a day: the head of the page. */
export type Front = {
	readonly authorities: readonly Authority[];
	readonly seats: readonly {
		readonly place: Place;
		readonly statement: StatementOf<'seat'>;
		readonly standing: Standing;
	}[];
	readonly heads: readonly { readonly person: Person; readonly statement: StatementOf<'office'> }[];
};

/** The authorities that lead a side on a day, where they sit and who heads them; all empty before there are any. */
export function frontOn(of: Case, side: 'a' | 'b', day: Day): Front {
	const entries = of.sides[side].front;
	const entry =
		entries.findLast((candidate) => standing(candidate.span, day) === 'certain') ??
		entries.findLast((candidate) => standing(candidate.span, day) === 'possible');
	const ids: readonly AuthorityId[] = entry?.authorities ?? [];
	const authorities = ids.flatMap(
		(id) => of.authorities.find((authority) => authority.id === id) ?? []
	);
	const leads = (id: AuthorityId) => ids.includes(id);
	const seats = statementsOn(ofAspect(of.statements, 'seat'), day).flatMap(
		({ statement, standing: stands }) => {
			const place = of.places.find((candidate) => candidate.id === statement.place);
			return place && leads(statement.by) ? [{ place, statement, standing: stands }] : [];
		}
	);
	const heads = statementsOn(ofAspect(of.statements, 'office'), day).flatMap(({ statement }) => {
		const person = of.people.find((candidate) => candidate.id === statement.person);
		return person && statement.head && leads(statement.by) ? [{ person, statement }] : [];
	});
	return {
		authorities,
		seats: once(byOrder(ids, seats), (seat) => seat.place.id),
		heads: once(byOrder(ids, heads), (head) => head.person.id)
	};
}

/** The native names of a front's authorities, one text for each language. */
export function nativeNamesOf(
	front: Front
): readonly { readonly lang: string; readonly text: string }[] {
	const byLang = new Map<string, string[]>();
	for (const name of front.authorities.flatMap((authority) => authority.native)) {
		byLang.set(name.lang, [...(byLang.get(name.lang) ?? []), name.text]);
	}
	return [...byLang].map(([lang, names]) => ({
		lang,
		text: names.join(lang === 'ar' ? '، ' : ', ')
	}));
}

/** Sorted as the authorities are named. */
function byOrder<T extends { readonly statement: { readonly by: AuthorityId } }>(
	ids: readonly AuthorityId[],
	items: readonly T[]
): readonly T[] {
	return ids.flatMap((id) => items.filter((item) => item.statement.by === id));
}

/** The first item of each key. */
function once<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
	const first = new Map<string, T>();
	for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
	return [...first.values()];
}
