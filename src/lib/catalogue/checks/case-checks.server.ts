import type { PlanFile } from '../plan-file.server';
import { checkAdministrators } from './administrators.server';
import type { Checked } from './checked-case.server';
import { checkOutcome } from './outcome.server';
import { checkTenures } from './tenures.server';
import { checkTexts } from './texts.server';
import { checkWaterside } from './waterside.server';
import { checkWrittenDates } from './written-dates.server';

/** Reports what is right in every field of a case and does not fit together. */
export function checkCase(checked: Checked, plans: readonly PlanFile[]) {
	checkTexts(checked);
	checkOutcome(checked);
	checkWrittenDates(checked);
	checkAdministrators(checked);
	checkTenures(checked);
	checkWaterside(checked, plans);
}
