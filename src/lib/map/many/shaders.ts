import { COLUMNS_PER_PX } from './pattern-table';
import { INKED, LIGHT, NO_CLAIM } from './ground-mesh';

/**
 * How far a span stands on a day: 1 certain, 0.5 possible, 0 out. One text for the shader and for the test that holds it
 * against the `standing` of the domain: it reads the same in both languages.
 */
export const STANDING_RULE =
	'day < span[0] || day > span[3] ? 0.0 : day >= span[1] && day <= span[2] ? 1.0 : 0.5';

/** What does not stand is folded into one point outside of the picture, where it costs nothing. */
export const VERTEX_SHADER = `#version 300 es
uniform mat4 u_matrix;
uniform int u_day;
in vec2 a_position;
in ivec4 a_span;
in uvec4 a_look;
flat out float v_stands;
flat out uvec4 v_look;
float standing(int day, ivec4 span) {
	return ${STANDING_RULE};
}
void main() {
	v_stands = standing(u_day, a_span);
	v_look = a_look;
	gl_Position = v_stands > 0.0 ? u_matrix * vec4(a_position, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

/**
 * Draws stripes by where a pixel lies on the screen, counted from the projected origin of the ground, so that they keep
 * their width at every zoom and go along when the map is moved.
 *
 * @param patterns how many there are
 */
export const fragmentShader = (patterns: number) => `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D u_table;
uniform vec2 u_facts[${patterns}];
uniform vec2 u_phase;
uniform float u_ratio;
uniform bool u_is_edge;
uniform vec4 u_ink;
uniform vec4 u_bare;
flat in float v_stands;
flat in uvec4 v_look;
out vec4 colour;
vec4 pattern(uint row, vec2 place) {
	vec2 fact = u_facts[row];
	vec2 turned = fact.y > 0.0 ? place : place.yx;
	float across = mod(turned.x, fact.x);
	int column = int(across * ${COLUMNS_PER_PX}.0);
	vec4 stripe = texelFetch(u_table, ivec2(column, int(row) * 2), 0);
	vec4 dots = texelFetch(u_table, ivec2(column, int(row) * 2 + 1), 0);
	if (dots.a == 0.0) return stripe;
	float middle = dots.a * 255.0 / ${COLUMNS_PER_PX}.0;
	float along = mod(turned.y + middle, fact.x) - fact.x / 2.0;
	float inside = clamp((0.95 - length(vec2(across - middle, along))) * u_ratio + 0.5, 0.0, 1.0);
	return mix(stripe, vec4(dots.rgb, 1.0), inside);
}
vec4 over(vec4 below, vec4 above) {
	return above + below * (1.0 - above.a);
}
void main() {
	if (u_is_edge) {
		colour = (v_look.w & ${INKED}u) > 0u ? u_ink : u_bare;
	} else {
		vec2 at = vec2(gl_FragCoord.x, -gl_FragCoord.y) / u_ratio;
		vec2 place = vec2(at.x + at.y, at.y - at.x) * ${Math.SQRT1_2} - u_phase;
		colour = pattern(v_look.x, place) * ((v_look.w & ${LIGHT}u) > 0u ? 0.5 : 1.0);
		if (v_look.y != ${NO_CLAIM}u) colour = over(colour, pattern(v_look.y, place) * 0.55);
		if (v_look.z != ${NO_CLAIM}u) colour = over(colour, pattern(v_look.z, place) * 0.55);
	}
	colour *= v_stands;
}`;
