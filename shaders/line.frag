#version 330 core
in vec2 place;
flat in float reach;
flat in float radius;
flat in vec2 dash;
in float distance_along;
flat in vec3 ink;

uniform float softness;   // 0 = crisp; 1 = fades from the middle outwards (water line)
uniform vec3 ground;      // what a soft line fades into
uniform vec3 soft_ink;    // its colour in the middle

out vec4 colour;

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    float d = length(off);
    if (softness > 0.0) {
        float t = clamp(1.0 - d / radius, 0.0, 1.0);
        colour = vec4(mix(ground, soft_ink, t * t), 1.0);
        return;
    }
    float cover = clamp(radius - d + 0.5, 0.0, 1.0);
    if (radius < 0.5) cover *= radius * 2.0;
    if (dash.x > 0.0) {
        float period = dash.x + dash.y;
        float at = abs(mod(distance_along, period) - dash.x * 0.5);
        cover *= clamp(dash.x * 0.5 - at + 0.5, 0.0, 1.0) +
                 clamp(at - (period - dash.x * 0.5) + 0.5, 0.0, 1.0);
    }
    if (cover <= 0.0) discard;
    colour = vec4(ink, cover);
}
