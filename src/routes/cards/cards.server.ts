import { render } from 'svelte/server';
import { casePage, catalogue, summaries, worldMap } from '$lib/catalogue/pages.server';
import { dayOf } from '$lib/domain/calendar';
import { phaseOn } from '$lib/domain/case';
import type { Lesson } from '$lib/domain/lesson';
import type { Relation } from '$lib/domain/relation';
import { namesOn } from '$lib/geo/drawing';
import type { Mark } from '$lib/geo/marks';
import { withRules } from '$lib/map/still.server';
import { DEFAULT_PAIR } from '$lib/state/comparison.svelte';
import RelationGlyph from '$lib/ui/RelationGlyph.svelte';
import glyphSource from '$lib/ui/RelationGlyph.svelte?raw';
import AtlasSign from '../Mark.svelte';
import signSource from '../Mark.svelte?raw';
import { cardMap, caseMap } from './card-map.server';
import { yearsOf } from './card-text';
import CaseCard from './CaseCard.svelte';
import CompareCard from './CompareCard.svelte';
import LessonCard from './LessonCard.svelte';
import WorldCard from './WorldCard.svelte';

/** Pictures that are not of one case: the atlas as a whole, and a comparison. */
export const ATLAS_CARD = 'atlas';
export const COMPARE_CARD = 'compare';

/** Where the map stands on a card with a column of words. */
const PLATE = { x: 296, y: 36, widthPx: 474, heightPx: 362 } as const;

/** The name of the picture of a lesson. */
export const lessonCard = ({ id }: Pick<Lesson, 'id'>) => `lesson-${id}`;

/** The names of all preview pictures: those of cases are the cases' own. */
export function cardNames(): readonly string[] {
	const { cases, lessons } = catalogue();
	return [
		...cases.map((file) => file.case.id),
		...lessons.map(lessonCard),
		ATLAS_CARD,
		COMPARE_CARD
	];
}

/** The preview picture of that name as SVG, its colours named by their tokens; undefined if there is none. */
export function cardSvg(name: string): string | undefined {
	if (name === ATLAS_CARD) return worldCard();
	if (name === COMPARE_CARD) return compareCard();
	const lesson = catalogue().lessons.find((candidate) => lessonCard(candidate) === name);
	if (lesson) return cardOfLesson(lesson);
	const page = casePage(name);
	return page && caseCard(page);
}

/** A lesson with the map of its first step. */
function cardOfLesson(lesson: Lesson): string | undefined {
	const [{ link, day }] = lesson.steps;
	const page = casePage(link.case);
	if (!page) return undefined;
	const { case: of, drawing } = page;
	const plate = caseMap(of, drawing, PLATE, { day });
	return svgOf(render(LessonCard, { props: { lesson, of, plate, sign: sign() } }).body);
}

function caseCard({ case: of, drawing }: NonNullable<ReturnType<typeof casePage>>): string {
	const plate = caseMap(of, drawing, PLATE);
	const glyph = glyphOf(phaseOn(of.phases, of.heart)?.relation);
	return svgOf(render(CaseCard, { props: { of, plate, sign: sign(), glyph } }).body);
}

/** All cases on the map of the day with which the world opens. */
function worldCard(): string {
	const day = dayOf({ year: 1917, month: 7, day: 17 });
	const { drawing } = worldMap();
	const plain = { sub: '', sides: [], focus: undefined, turn: 0 };
	const cases = summaries();
	const marks: readonly Mark[] = [
		...cases.map((of): Mark => ({
			...plain,
			key: of.id,
			kind: 'seat',
			lngLat: of.point,
			name: of.name,
			sub: yearsOf(of.span),
			sides: ['a', 'b'],
			focus: { kind: 'place', id: of.id }
		})),
		...namesOn(drawing.names, day).map((name): Mark => ({
			...plain,
			...name,
			key: `${name.kind}:${name.name}:${name.lngLat.join()}`
		}))
	];
	const scene = { features: { ground: [], seats: [], lines: [] }, day, focus: undefined };
	const plate = cardMap(drawing, scene, marks, PLATE);
	return svgOf(render(WorldCard, { props: { plate, sign: sign(), count: cases.length } }).body);
}

/** The pair with which the comparison opens, each at its heart day. */
function compareCard(): string {
	const panels = DEFAULT_PAIR.flatMap((id, index) => {
		const page = casePage(id);
		if (!page) return [];
		const at = { x: 30 + index * 386, y: 146, widthPx: 344, heightPx: 234 };
		return [{ of: page.case, at, plate: caseMap(page.case, page.drawing, at, { id: `${index}` }) }];
	});
	return svgOf(render(CompareCard, { props: { panels, sign: sign() } }).body);
}

const sign = () => withRules(render(AtlasSign).body, signSource, 'sign');

const glyphOf = (relation: Relation | undefined) =>
	withRules(render(RelationGlyph, { props: { relation } }).body, glyphSource, 'relation');

/** The markup of a picture without what hydration needs. */
function svgOf(body: string): string {
	return body.replace(/<!--[\s\S]*?-->/g, '');
}
