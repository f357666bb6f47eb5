import type { CasePage } from '$lib/catalogue/pages.server';
import { phaseOn, type Box, type Case, type Phase, type Plan } from '$lib/domain/case';
import type { Day } from '$lib/domain/day';
import { keptBack, initialsOf, type Initials, type KeptBack } from '$lib/domain/handout';
import type { CaseLink, Lesson, LessonStep } from '$lib/domain/lesson';
import { narrowTo } from '$lib/domain/part';
import { readingOf, withReading } from '$lib/domain/reading';
import { sheetWords, type SheetWords } from '$lib/domain/sheet';
import type { Camera, Lens } from '$lib/domain/view';
import type { Drawing } from '$lib/geo/drawing';
import { legendOf, type LegendEntry } from '$lib/geo/legend';
import { marksOf, type Mark } from '$lib/geo/marks';
import { planFeatures, planMarks, unplacedOn, type PlanSheet } from '$lib/geo/plan';
import { sceneFeatures, type SceneFeatures } from '$lib/geo/scene';
import type { HandoutParts } from './handout-parts';

/** One view of a case as a handout prints it: without what its lesson asks for. */
export type PrintedView = {
	readonly of: Case;
	readonly day: Day;
	readonly lens: Lens;
	readonly phase: Phase | undefined;
	readonly kept: KeptBack;
	readonly words: SheetWords;
	readonly initials: Initials;
	readonly plan: Plan | undefined;
	readonly drawing: Drawing;
	readonly box: Box;
	readonly camera: Camera | undefined;
	readonly features: SceneFeatures;
	readonly marks: readonly Mark[];
	readonly legend: readonly LegendEntry[];
	/** What is in the city of the plan at a point that no source tells. */
	readonly unplaced: readonly string[];
	readonly version: string;
};

/** The views of a step: its own, and the one beside it where there is one. */
export function printedViews(
	lesson: Lesson,
	step: LessonStep,
	parts: HandoutParts
): readonly [PrintedView, ...PrintedView[]] {
	const { link, beside, day } = step;
	const own = printedView(
		parts.page,
		link,
		day,
		keptBack(lesson, parts.page.case, day, step),
		parts.plan
	);
	if (!beside || !parts.beside) return [own];
	const kept = keptBack(lesson, parts.beside.case, beside.day, step);
	return [own, printedView(parts.beside, beside, beside.day, kept, undefined)];
}

function printedView(
	page: CasePage,
	{ view, camera }: CaseLink,
	day: Day,
	kept: KeptBack,
	sheet: PlanSheet | undefined
): PrintedView {
	const of = narrowTo(withReading(page.case, view.reading), view.part);
	const lens = view.lens ?? of.lens;
	const plan = sheet && of.plans.find(({ id }) => id === view.plan);
	const all = plan && sheet ? planFeatures(of, plan, sheet, lens) : sceneFeatures(of, lens);
	const features = withoutGround(of, all, kept.ground);
	const drawing = plan && sheet ? sheet.drawing : page.drawing;
	const marks =
		plan && sheet
			? planMarks(of, plan, sheet, features, day)
			: marksOf(of, features, day, drawing.names);
	const phase = phaseOn(of.phases, day);
	const { a, b } = of.sides;
	const short = { a: a.short, b: b.short, other: 'third power' };
	const words = sheetWords({
		...{ of, day, lens, calendar: of.calendar, url: '', version: page.version },
		reading: readingOf(page.case, view.reading)?.name,
		part: of.parts.find(({ id }) => id === view.part)?.name,
		plan: plan?.name
	});
	return {
		...{ of, day, lens, phase, kept, words, plan, drawing, features, marks },
		camera: plan || !isDrawn(camera, drawing.box) ? undefined : camera,
		box: !plan && of.inset ? of.box : drawing.box,
		initials: initialsOf(a.short, b.short),
		legend: legendOf(features, day, short, phase?.relation === 'armed-conflict'),
		unplaced: plan ? unplacedOn(of, plan, features, day).map(({ name }) => name) : [],
		version: page.version
	};
}

/** Whether a camera looks at ground that the drawing has: the live map goes on where it ends, paper does not. */
function isDrawn(camera: Camera | undefined, [west, south, east, north]: Box): boolean {
	if (!camera) return false;
	const { lng, lat } = camera;
	return lng > west && lng < east && lat > south && lat < north;
}

/** Features without the ground of some areas: of that nothing is drawn. */
function withoutGround(of: Case, features: SceneFeatures, ids: ReadonlySet<string>): SceneFeatures {
	const pieces = new Set(
		of.areas.filter(({ id }) => ids.has(id)).flatMap(({ id, units }) => [id as string, ...units])
	);
	if (pieces.size === 0) return features;
	return { ...features, ground: features.ground.filter(({ ground }) => !pieces.has(ground)) };
}
