import type { CustomLayerInterface, CustomRenderMethodInput } from 'maplibre-gl';
import type { Day } from '$lib/domain/day';
import { matrixFrom, onScreen, patternPhase } from './camera';
import {
	LOOK_AT,
	POSITION_AT,
	SPAN_AT,
	VERTEX_BYTES,
	type GroundMesh,
	type Stretch
} from './ground-mesh';
import type { PatternTable, Rgba } from './pattern-table';
import { fragmentShader, VERTEX_SHADER } from './shaders';
import type { TimeSlices } from './time-slices';

/** What a layer of dated ground draws, and with which colours. */
export type ManyLayerOptions = {
	readonly id: string;
	readonly mesh: Pick<GroundMesh, 'origin' | 'vertices'>;
	readonly triangles: TimeSlices;
	readonly edges: TimeSlices;
	readonly table: PatternTable;
	readonly cyclePx: number;
	readonly ink: Rgba;
	readonly bare: Rgba;
	/** Of the screen, of which a window may change. */
	readonly pixelRatio: () => number;
	/** The day to draw; asked anew for every frame. */
	readonly day: () => Day | undefined;
};

/** Edges are a little lighter than their colour, as those of the usual ground are. */
const EDGE_OPACITY = 0.8;

/** A layer of MapLibre that draws dated ground from buffers that never change: a day is one number handed to the shader. */
export function manyLayer(options: ManyLayerOptions): CustomLayerInterface {
	let draw: ((input: CustomRenderMethodInput) => void) | undefined;
	let free = () => {};
	return {
		id: options.id,
		type: 'custom',
		onAdd(_, gl) {
			[draw, free] = prepare(gl, options);
		},
		onRemove() {
			draw = undefined;
			free();
		},
		render(_, input) {
			draw?.(input);
		}
	};
}

/** Hands everything to the graphics processor once; answers how to draw it and how to give it back. */
function prepare(
	gl: WebGL2RenderingContext,
	options: ManyLayerOptions
): [(input: CustomRenderMethodInput) => void, () => void] {
	const { mesh, triangles, edges, table } = options;
	const program = programOf(gl, VERTEX_SHADER, fragmentShader(table.height / 2));
	const uniform = (name: string) => gl.getUniformLocation(program, name);
	const places = {
		matrix: uniform('u_matrix'),
		day: uniform('u_day'),
		phase: uniform('u_phase'),
		ratio: uniform('u_ratio'),
		isEdge: uniform('u_is_edge')
	};
	const vertices = gl.createBuffer();
	gl.bindVertexArray(null);
	gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
	gl.bufferData(gl.ARRAY_BUFFER, mesh.vertices, gl.STATIC_DRAW);
	const [fill, outline] = [triangles, edges].map(({ numbers }) => {
		const array = gl.createVertexArray();
		const buffer = gl.createBuffer();
		gl.bindVertexArray(array);
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffer);
		gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, numbers, gl.STATIC_DRAW);
		const [position, span, look] = ['a_position', 'a_span', 'a_look'].map((name) =>
			gl.getAttribLocation(program, name)
		) as [number, number, number];
		for (const place of [position, span, look]) gl.enableVertexAttribArray(place);
		gl.vertexAttribPointer(position, 2, gl.FLOAT, false, VERTEX_BYTES, POSITION_AT);
		gl.vertexAttribIPointer(span, 4, gl.INT, VERTEX_BYTES, SPAN_AT);
		gl.vertexAttribIPointer(look, 4, gl.UNSIGNED_BYTE, VERTEX_BYTES, LOOK_AT);
		return { array, buffer };
	}) as [Drawn, Drawn];
	gl.bindVertexArray(null);
	const texture = textureOf(gl, table);
	gl.useProgram(program);
	gl.uniform2fv(uniform('u_facts'), table.facts);
	gl.uniform1i(uniform('u_table'), 0);
	gl.uniform4fv(uniform('u_ink'), covering(options.ink));
	gl.uniform4fv(uniform('u_bare'), covering(options.bare));

	const drawPart = ({ array }: Drawn, mode: number, { from, to }: Stretch) => {
		if (from === to) return;
		gl.bindVertexArray(array);
		gl.uniform1i(places.isEdge, mode === gl.LINES ? 1 : 0);
		gl.drawElements(mode, to - from, gl.UNSIGNED_INT, from * 4);
	};
	const draw = ({ defaultProjectionData: { mainMatrix } }: CustomRenderMethodInput) => {
		const day = options.day();
		if (day === undefined) return;
		const ratio = options.pixelRatio();
		const size = {
			widthPx: gl.drawingBufferWidth / ratio,
			heightPx: gl.drawingBufferHeight / ratio
		};
		gl.useProgram(program);
		gl.activeTexture(gl.TEXTURE0);
		gl.bindTexture(gl.TEXTURE_2D, texture);
		gl.uniformMatrix4fv(places.matrix, false, matrixFrom(mainMatrix, mesh.origin));
		gl.uniform1i(places.day, day);
		gl.uniform1f(places.ratio, ratio);
		const phase = patternPhase(onScreen(mainMatrix, mesh.origin, size), options.cyclePx);
		gl.uniform2f(places.phase, ...phase);
		drawPart(fill, gl.TRIANGLES, triangles.of(day));
		drawPart(outline, gl.LINES, edges.of(day));
		gl.bindVertexArray(null);
	};
	const free = () => {
		for (const { array, buffer } of [fill, outline]) {
			gl.deleteVertexArray(array);
			gl.deleteBuffer(buffer);
		}
		gl.deleteBuffer(vertices);
		gl.deleteTexture(texture);
		gl.deleteProgram(program);
	};
	return [draw, free];
}

type Drawn = { readonly array: WebGLVertexArrayObject; readonly buffer: WebGLBuffer };

/** The colour of an edge, times its alpha. */
function covering([red, green, blue]: Rgba): Float32Array {
	const share = EDGE_OPACITY / 255;
	return Float32Array.of(red * share, green * share, blue * share, EDGE_OPACITY);
}

function textureOf(gl: WebGL2RenderingContext, table: PatternTable): WebGLTexture {
	const texture = gl.createTexture();
	gl.bindTexture(gl.TEXTURE_2D, texture);
	gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
	gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
	gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
	gl.texImage2D(
		gl.TEXTURE_2D,
		0,
		gl.RGBA8,
		table.width,
		table.height,
		0,
		gl.RGBA,
		gl.UNSIGNED_BYTE,
		table.pixels
	);
	for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
		gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
	}
	return texture;
}

function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
	const program = gl.createProgram();
	for (const [type, source] of [
		[gl.VERTEX_SHADER, vertex],
		[gl.FRAGMENT_SHADER, fragment]
	] as const) {
		const shader = gl.createShader(type);
		if (!shader) throw new Error('The map has lost its graphics memory.');
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
		// It lives as long as the program that it is part of.
		gl.deleteShader(shader);
	}
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
		throw new Error(gl.getProgramInfoLog(program) ?? 'The map cannot draw its ground.');
	}
	return program;
}
