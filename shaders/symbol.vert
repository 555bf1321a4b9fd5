#version 330 core
// Town symbols: circles, one instance each, framebuffer pixels.
layout(location = 0) in vec4 circle;  // centre, radius, 1 for a capital
layout(location = 1) in vec4 line_colour;
layout(location = 2) in vec4 fill_colour;

uniform vec2 viewport;

out vec2 offset;
flat out vec2 shape;
flat out vec4 ring;
flat out vec4 disc;

void main() {
    vec2 corner = vec2((gl_VertexID & 1), (gl_VertexID & 2) >> 1) * 2.0 - 1.0;
    offset = corner * (circle.z + 2.0);
    vec2 pixel = circle.xy + offset;
    shape = circle.zw;
    ring = line_colour;
    disc = fill_colour;
    gl_Position = vec4(pixel.x / viewport.x * 2.0 - 1.0, 1.0 - pixel.y / viewport.y * 2.0, 0.0, 1.0);
}
