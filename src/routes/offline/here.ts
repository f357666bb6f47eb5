import { version } from '$app/environment';
import { resolve } from '$app/paths';
import { KeptLessons } from '$lib/offline/kept-lessons';
import { Opened } from '$lib/offline/opened';
import { storesOf } from '$lib/offline/stores';

/** The folder of the site, without a slash at the end; in the browser alone. */
const folder = () => resolve('/').replace(/\/$/, '');
const site = () => location.origin + folder();

export const keptHere = () => new KeptLessons(site(), storesOf(folder()));
export const openedHere = () => new Opened(site(), storesOf(folder()), version);
/** The script that answers without a network. */
export const workerHere = () => `${folder()}/service-worker.js`;
