#version 330 core
// A line that is off by more than the scale shows: soft and dashed. Drawn with GL_MIN (GL_MAX in the
// dark), so that neighbouring pieces do not add up.
in vec2 place;
flat in float reach;
flat in float radius;
flat in vec2 dash;
in float distance_along;
flat in vec3 ink;
flat in float softness;

uniform vec3 ground;  // leaves everything as it is

out vec4 colour;

float fading(float inside) {
    return clamp(inside / (2.0 * softness) + 0.5, 0.0, 1.0);
}

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    float period = dash.x + dash.y;
    float at = abs(mod(distance_along, period) - dash.x * 0.5);
    float dashes = fading(dash.x * 0.5 - at) + fading(at - (period - dash.x * 0.5));
    float cover = fading(radius - length(off)) * min(dashes, 1.0);
    colour = vec4(mix(ground, ink, cover), 1.0);
}
