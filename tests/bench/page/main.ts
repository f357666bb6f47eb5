import 'maplibre-gl/dist/maplibre-gl.css';
import '../../../src/styles/tokens.css';
import type { Box } from '$lib/domain/case';
import { asDay } from '$lib/domain/day';
import { FOREVER } from '$lib/domain/span';
import type { MapTopology } from '$lib/geo/layers';
import type { SceneFeatures } from '$lib/geo/scene';
import { readTheme } from '$lib/map/theme';
import { openDated, openScene, type Approach, type Dated } from './approaches';
import { dayOfStep, PICTURE, PROBES, STEPS, syntheticGround } from './synthetic';

/** What one pass over all steps showed. */
export type Pass = {
	/** How long each frame took, in ms. */
	readonly frames: readonly number[];
	/** How long the call took that gave the map its day, in ms. */
	readonly calls: readonly number[];
};
/** What was on the screen while the day went from the first step to the last. */
export type Seen = {
	/** Steps after the first that were seen in some frame. */
	readonly shown: number;
	/** By frame: how many steps what was last seen lay behind what had been asked for. */
	readonly lags: readonly number[];
};

let dated: Dated | undefined;
/** The day of a step. */
let dayOf = dayOfStep;

const bench = {
	/** @returns how long it took until the map was drawn, in ms */
	async open(approach: Approach, count: number): Promise<number> {
		const land = (await (await fetch('/world.topo.json')).json()) as MapTopology;
		const synthetic = syntheticGround(count);
		const start = performance.now();
		dated = await openDated(approach, synthetic, { ...scenery(), land });
		return performance.now() - start;
	},
	/** Opens the map of a case as its page does. @param file where its map file is */
	async openCase(features: SceneFeatures, box: Box, file: string): Promise<void> {
		const topology = (await (await fetch(file)).json()) as MapTopology;
		const spans = [...features.ground, ...features.lines].map(({ span }) => span);
		const first = Math.min(...spans.map((span) => span.earliestStart));
		const last = Math.max(...spans.map((span) => span.latestEnd).filter((day) => day < FOREVER));
		dayOf = (step) => asDay(first + ((last - first) * step) / (STEPS - 1));
		dated = await openScene(features, topology, scenery(), { box });
	},
	/** Draws the same day again and again, as a measure of what drawing alone costs. */
	redraw: (frames: number): Promise<Pass> => pass(frames, () => opened().map.triggerRepaint()),
	/** One step a frame. */
	scrub: (steps: number): Promise<Pass> => pass(steps, (step) => opened().show(dayOf(step))),
	/** The same, with a look at the screen after every frame that the map has drawn. */
	async watch(): Promise<Seen> {
		const { map, show } = opened();
		show(dayOfStep(-1));
		await settled();
		const bare = probesOf(map);
		const seen = new Set<number>();
		const lags: number[] = [];
		let [asked, last] = [-1, 0];
		const look = () => {
			const now = probesOf(map);
			const standing = PROBES.findLastIndex((_, step) => now[step] !== bare[step]);
			if (standing >= 0) {
				seen.add(standing);
				last = standing;
			}
			// While nothing has been seen yet of what was asked for, that too is late.
			if (asked >= 0) lags.push(asked - last);
		};
		map.on('render', look);
		await pass(STEPS, (step) => {
			asked = step;
			show(dayOfStep(step));
		});
		await settled();
		map.off('render', look);
		return { shown: [...seen].filter((step) => step > 0).length, lags };
	},
	/**
	 * Comes so near to striped ground that it fills the picture, and reads the colours across its middle, left to right, one
	 * for each px of the page.
	 *
	 * @param byPx how far the map is then moved to the left
	 */
	async stripes(zoom: number, byPx: number): Promise<readonly string[]> {
		const { map, show } = opened();
		const { features, geometries } = syntheticGround(1000);
		const index = features.findIndex(({ look }) => look.fill === 'both');
		const ring = geometries[index]?.coordinates[0]?.slice(0, -1) ?? [];
		const mean = (axis: 0 | 1) =>
			ring.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / ring.length;
		show(features[index]?.span.earliestStart ?? dayOfStep(0));
		map.jumpTo({ center: [mean(0), mean(1)], zoom });
		map.panBy([byPx, 0], { duration: 0 });
		await settled();
		const canvas = map.getCanvas();
		const ratio = canvas.width / PICTURE.widthPx;
		const pixels = readPixels(canvas, Math.floor(canvas.height / 2), 1);
		return Array.from({ length: PICTURE.widthPx }, (_, x) => {
			const at = Math.floor((x + 0.5) * ratio) * 4;
			return pixels.subarray(at, at + 3).join();
		});
	},
	/** Takes the graphics memory away from the map, as a browser may, and gives it back. */
	async loseContext(): Promise<void> {
		const { map } = opened();
		const extension = map.getCanvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
		if (!extension) throw new Error('This browser cannot take graphics memory away');
		const isLost = map.once('webglcontextlost');
		extension.loseContext();
		await isLost;
		const isBack = map.once('style.load');
		// Only after the event of the loss has been dealt with can it be undone.
		setTimeout(() => extension.restoreContext());
		await isBack;
		await settled();
	},
	/** Goes to a step and tells which probes are then on the screen. */
	async probesAt(step: number): Promise<readonly number[]> {
		const { map, show } = opened();
		show(dayOfStep(-1));
		await settled();
		const bare = probesOf(map);
		show(dayOfStep(step));
		await settled();
		const now = probesOf(map);
		return PROBES.flatMap((_, probe) => (now[probe] === bare[probe] ? [] : [probe]));
	}
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });

function scenery() {
	const container = document.querySelector<HTMLElement>('#map');
	if (!container) throw new Error('The page has no room for a map');
	return { container, theme: readTheme(document.documentElement) };
}

function opened(): Dated {
	if (!dated) throw new Error('No map is open');
	return dated;
}

/** Does something once a frame, so many times. */
function pass(times: number, act: (step: number) => void): Promise<Pass> {
	return new Promise((done) => {
		const frames: number[] = [];
		const calls: number[] = [];
		let [step, last] = [0, 0];
		const frame = (now: number) => {
			if (step > 0) frames.push(now - last);
			last = now;
			if (step === times) {
				done({ frames, calls });
				return;
			}
			const start = performance.now();
			act(step);
			calls.push(performance.now() - start);
			step += 1;
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
}

/** Waits until the map has nothing more to draw. */
async function settled() {
	const { map } = opened();
	map.triggerRepaint();
	await map.once('idle');
}

/** The colours in the middle of all probes, as they were last drawn; to be asked while a frame is being drawn. */
function probesOf(map: Dated['map']): readonly string[] {
	const canvas = map.getCanvas();
	const ratio = canvas.width / PICTURE.widthPx;
	const top = Math.round(Math.min(...PROBES.map(({ y }) => y)) * ratio);
	const pixels = readPixels(canvas, 0, canvas.height - top);
	return PROBES.map(({ x, y }) => {
		const row = canvas.height - 1 - Math.round(y * ratio);
		const at = (row * canvas.width + Math.round(x * ratio)) * 4;
		return pixels.subarray(at, at + 3).join();
	});
}

/** Rows of a picture as they were last drawn, counted from its lower edge. */
function readPixels(canvas: HTMLCanvasElement, from: number, rows: number): Uint8Array {
	const gl = canvas.getContext('webgl2');
	if (!gl) throw new Error('The map has no WebGL');
	const pixels = new Uint8Array(canvas.width * rows * 4);
	gl.readPixels(0, from, canvas.width, rows, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
	return pixels;
}
