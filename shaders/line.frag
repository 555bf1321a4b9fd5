#version 330 core
// A solid line: how much of the pixel the capsule covers.
in vec2 place;
flat in float reach;
flat in float radius;
flat in vec3 ink;

out vec4 colour;

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    colour = vec4(ink, clamp(radius - length(off) + 0.5, 0.0, 1.0) * min(radius * 2.0, 1.0));
}
