#version 330 core
// A dashed line: a capsule, times the dashes along it.
in vec2 place;
flat in float reach;
flat in float radius;
flat in vec2 dash;
in float distance_along;
flat in vec3 ink;

out vec4 colour;

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    float cover = clamp(radius - length(off) + 0.5, 0.0, 1.0) * min(radius * 2.0, 1.0);
    if (dash.x > 0.0) {
        float period = dash.x + dash.y;
        float at = abs(mod(distance_along, period) - dash.x * 0.5);
        cover *= clamp(dash.x * 0.5 - at + 0.5, 0.0, 1.0) +
                 clamp(at - (period - dash.x * 0.5) + 0.5, 0.0, 1.0);
    }
    colour = vec4(ink, cover);
}
