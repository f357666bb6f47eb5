import { catalogue } from '$lib/catalogue/pages.server';
import { formatDualDate } from '$lib/domain/calendar';
import { phaseOn } from '$lib/domain/case';
import { spanWords } from '$lib/domain/span-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	cases: catalogue().cases.map(({ case: of }) => ({
		id: of.id,
		name: of.name,
		native: of.native,
		place: of.place,
		sentence: of.sentence,
		ended: of.ended,
		dates: spanWords(of.span, of.calendar),
		heart: formatDualDate(of.heart, of.calendar),
		phase: phaseOn(of.phases, of.heart)?.name ?? '',
		relation: phaseOn(of.phases, of.heart)?.relation,
		events: of.events.length,
		sources: of.sources.length
	}))
});
