import { asDay, type Day, type YearMonthDay } from './day';

/** The months of the Islamic calendar, as English works of reference write them. */
export const HIJRI_MONTHS = [
	'Muharram',
	'Safar',
	'Rabi I',
	'Rabi II',
	'Jumada I',
	'Jumada II',
	'Rajab',
	'Shaban',
	'Ramadan',
	'Shawwal',
	'Dhu al-Qada',
	'Dhu al-Hijja'
] as const;

/*
 * The arithmetical calendar: thirty years of 10,631 days, counted from Friday 16 July 622 (Julian). Months that began
 * with the sight of the moon may differ from it by a day or two, so whatever it gives is approximate.
 *
 * Source: E. G. Richards, "Calendars", in Urban and Seidelmann (eds), Explanatory Supplement to the Astronomical
 * Almanac, 3rd ed. (2013), section 15.11, algorithms 3 and 4 with the parameters of the Islamic civil calendar.
 */

/** The day of a date in the tabular Hijri calendar. */
export function dayOfHijri({ year, month, day }: YearMonthDay): Day {
	const firstOfYear = Math.floor((10_631 * (year + 5519) + 14) / 30) - 7664;
	return asDay(firstOfYear + Math.floor((2951 * (month - 1) + 51) / 100) + day - 1);
}

/** How the tabular Hijri calendar writes a day: the inverse of `dayOfHijri`. */
export function hijriOf(day: Day): YearMonthDay {
	const e = 30 * (day + 7664) + 15;
	const year = Math.floor(e / 10_631);
	const h = 100 * Math.floor((e - 10_631 * year) / 30) + 10;
	return {
		year: year - 5519,
		month: Math.floor(h / 2951) + 1,
		day: Math.floor((h % 2951) / 100) + 1
	};
}
