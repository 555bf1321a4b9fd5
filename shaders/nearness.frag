#version 330 core
// How near a line is: 1 on it, evenly to 0 at its rim. Gathered by the maximum (GL_MAX).
in vec2 place;
flat in float reach;
flat in float radius;

out vec4 colour;

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    colour = vec4(clamp(1.0 - length(off) / radius, 0.0, 1.0));
}
