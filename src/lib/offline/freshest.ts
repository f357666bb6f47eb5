/** Where an answer may come from. */
export interface Places {
	ask(): Promise<Response>;
	/** The copy on this device. */
	find(): Promise<Response | undefined>;
	keep(response: Response): Promise<void>;
	/** How long the network may take where there is a copy. */
	readonly patienceMs: number;
}

/**
 * What the network has; the copy on this device where the network fails, is out of order, or takes too long.
 *
 * @returns the answer, undefined where there is neither; and `settled`, when what the network had is kept
 */
export function freshest(places: Places): {
	readonly answer: Promise<Response | undefined>;
	readonly settled: Promise<unknown>;
} {
	let keeping: Promise<unknown> = Promise.resolve();
	const asked = places.ask().then(
		(response) => {
			if (isWhole(response)) keeping = places.keep(response.clone()).catch(() => {});
			return response;
		},
		() => undefined
	);
	const answer = Promise.race([asked, afterMs(places.patienceMs)]).then(async (first) => {
		if (first && first !== 'late' && first.status < 500) return first;
		return (await places.find()) ?? asked;
	});
	return { answer, settled: asked.then(() => keeping) };
}

/** Whether an answer is the thing itself and all of it: no error, no part, no page that was found elsewhere. */
export const isWhole = (response: Response) =>
	response.status === 200 && response.type === 'basic' && !response.redirected;

const afterMs = (ms: number) =>
	new Promise<'late'>((done) => setTimeout(done, ms, 'late' as const));
