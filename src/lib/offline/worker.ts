/** What answers for this site without a network; undefined where the browser has no such thing, or refuses it to a frame. */
export function workers(): ServiceWorkerContainer | undefined {
	try {
		// In a frame without an origin even to ask is an error.
		return parent === window
			? (navigator.serviceWorker as typeof navigator.serviceWorker | undefined)
			: undefined;
	} catch {
		return undefined;
	}
}

/** The version of the edition that a worker brings; undefined if it does not say in time. */
export function editionOf(worker: ServiceWorker): Promise<string | undefined> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((done) => {
		port1.onmessage = ({ data }) => done(String(data));
		setTimeout(done, 5000, undefined);
		worker.postMessage('which edition', [port2]);
	});
}

/**
 * Tells of a worker that waits to take over.
 *
 * @returns an undoing
 */
export function watchWaiting(
	registration: ServiceWorkerRegistration,
	onwaiting: (worker: ServiceWorker) => void
): () => void {
	const look = () => {
		// Where none is at work yet, none has to wait.
		if (registration.waiting && registration.active) onwaiting(registration.waiting);
	};
	const follow = () => registration.installing?.addEventListener('statechange', look);
	registration.addEventListener('updatefound', follow);
	follow();
	look();
	return () => registration.removeEventListener('updatefound', follow);
}

/** How long a worker may take to be there; it is brought after the first map. */
const READY_MS = 15_000;

/** Whether there is a worker at work, or soon will be. */
export async function isAnswering(): Promise<boolean> {
	const late = new Promise<undefined>((done) => setTimeout(done, READY_MS, undefined));
	return (await Promise.race([workers()?.ready, late])) !== undefined;
}
