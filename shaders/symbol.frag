#version 330 core
in vec2 offset;
flat in vec2 shape;
flat in vec4 ring;
flat in vec4 disc;
out vec4 colour;

void main() {
    float d = length(offset);
    float outer = clamp(shape.x - d + 0.5, 0.0, 1.0);
    if (outer <= 0.0) discard;
    float rim = max(shape.x * 0.28, 1.0);
    float inner = clamp(shape.x - rim - d + 0.5, 0.0, 1.0);
    vec3 c = mix(ring.rgb, disc.rgb, inner);
    if (shape.y > 0.5) c = mix(c, ring.rgb, clamp(shape.x * 0.42 - d + 0.5, 0.0, 1.0));
    colour = vec4(c, outer);
}
