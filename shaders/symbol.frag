#version 330 core
in vec2 offset;
flat in vec2 shape;
flat in vec4 ring;
flat in vec4 disc;

uniform float ring_share;  // of the radius: how wide the ring is
uniform float dot_share;   // of the radius: that of a capital's dot

out vec4 colour;

void main() {
    float d = length(offset);
    float outer = clamp(shape.x - d + 0.5, 0.0, 1.0);
    if (outer <= 0.0) discard;
    float rim = max(shape.x * ring_share, 1.0);
    float inner = clamp(shape.x - rim - d + 0.5, 0.0, 1.0);
    vec3 c = mix(ring.rgb, disc.rgb, inner);
    if (shape.y > 0.5) c = mix(c, ring.rgb, clamp(shape.x * dot_share - d + 0.5, 0.0, 1.0));
    colour = vec4(c, outer);
}
