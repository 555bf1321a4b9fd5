#version 330 core
// A line that fades from its middle outwards into the ground (water line, band of uncertainty).
in vec2 place;
flat in float reach;
flat in float radius;

uniform vec3 ground;    // what it fades into
uniform vec3 soft_ink;  // its colour in the middle

out vec4 colour;

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    float t = clamp(1.0 - length(off) / radius, 0.0, 1.0);
    colour = vec4(mix(ground, soft_ink, t * t), 1.0);
}
